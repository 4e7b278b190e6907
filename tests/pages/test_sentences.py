"""Every list says in a sentence what was asked: a table of addresses and their sentences."""

from datetime import date

import pytest
from django.http import QueryDict

from apps.addresses.sentences import both, either, noun_phrase, within
from apps.comparison.state_filters import StateFilterSet
from apps.criminalization.filters import FigureFilter, StatuteFilter
from apps.criminalization.models import EnforcementFigure, Statute
from apps.findings.filters import FindingFilter
from apps.findings.models import Finding
from apps.instruments.filters import InstrumentFilter
from apps.instruments.models import Instrument
from apps.prevention.filters import MeasureFilter
from apps.prevention.models import Measure

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 25)
FILTERS = {
    "statutes": (StatuteFilter, Statute),
    "measures": (MeasureFilter, Measure),
    "instruments": (InstrumentFilter, Instrument),
    "findings": (FindingFilter, Finding),
    "figures": (FigureFilter, EnforcementFigure),
}
STATUTES = [
    ("", "statutes"),
    ("as_of=2005-06-01", "statutes"),
    ("sort=-since", "statutes"),
    ("state=XA", "statutes in Arcadia"),
    ("state=XA,XB", "statutes in Arcadia or Borealia"),
    ("state=XA,XB,XC", "statutes in Arcadia, Borealia or Calidora"),
    ("part=XC-N", "statutes in Calidora: North Calidora"),
    ("in_force_on=2026-11-25", "statutes in force on 25 November 2026"),
    ("in_force_on=2005-07-01&force=uncertain", "statutes perhaps in force on 1 July 2005"),
    ("in_force_on=2005-07-01&force=both", "statutes in force on 1 July 2005, certainly or perhaps"),
    (
        "in_force_on=2026-11-25&approach=all_sex_buying&reach=general&member=EU",
        "statutes in force on 25 November 2026 that punish every purchase and apply in general, "
        "in states of the European Union",
    ),
    (
        "member=EU&approach=all_sex_buying&in_force_on=2026-11-25",
        "statutes in force on 25 November 2026 that punish every purchase within their reach, "
        "in states of the European Union",
    ),
    ("member=EU", "statutes in states that belong to the European Union on 25 November 2026"),
    (
        "member=EU,CoE&region=Northern Europe",
        "statutes in Northern Europe, and in states that belong to the European Union or the Council of Europe "
        "on 25 November 2026",
    ),
    ("approach=knowing_use", "statutes that punish knowing use"),
    (
        "approach=indirect,knowing_use&mental_element=knowledge&offence_kind=criminal",
        "statutes that take an indirect approach or punish knowing use, require knowledge of exploitation, "
        "and make an offence that is criminal",
    ),
    ("reach=minors,platforms", "statutes that protect only sellers under 18 or apply only to platforms"),
    ("status=proposed,lapsed", "statutes proposed or lapsed when researched"),
    ("variation=child_victims&services=any", "statutes that cover any services and concern child victims"),
    ("adopted_after=2000", "statutes adopted after 2000"),
    ("adopted_before=2005-07", "statutes adopted before July 2005"),
    ("adopted_after=2000&adopted_before=2005-07-01", "statutes adopted after 2000 and before 1 July 2005"),
    ("adopted_after=2000&adopted=uncertain", "statutes perhaps adopted after 2000"),
    ("adopted_before=2000&adopted=both", "statutes adopted before 2000, certainly or perhaps"),
    ("has_enforcement=true", "statutes with figures on their application"),
    ("has_enforcement=false&state=XA", "statutes in Arcadia, without figures on their application on file"),
    ("confidence=high,medium", "statutes with high or medium confidence"),
    ("min_confidence=medium", "statutes with at least medium confidence"),
    ("disputed=true", "statutes that are denied by another source"),
    ("q=act [1998|x] {}", "statutes with the words “act [1998|x] {}”"),
    (
        "q=act&confidence=low&state=XA&in_force_on=2010-01-01&status=in_force",
        "statutes in force on 1 January 2010 and in force when researched, in Arcadia, "
        "with the words “act” and with low confidence",
    ),
]
ONE = [
    (
        "statutes",
        "approach=all_sex_buying&reach=general",
        "statute that punishes every purchase and applies in general",
    ),
    ("statutes", "approach=all_sex_buying", "statute that punishes every purchase within its reach"),
    ("statutes", "mental_element=unknown", "statute that is without a source on the knowledge to be shown"),
    ("statutes", "has_enforcement=true", "statute with figures on its application"),
    ("measures", "evaluated=yes", "measure that was evaluated"),
    ("instruments", "on=awareness", "instrument that has a provision on awareness"),
]
OTHERS = [
    ("measures", "type=research,action_plan", "measures of the kind research or national action plans"),
    (
        "measures",
        "lead=civil_society&audience=youth,buyers&focus=paid_sex&state=XA",
        "measures led by civil society, and addressed to youth or buyers that discourage all buying of sex, in Arcadia",
    ),
    ("measures", "begun_by=2010-01-01", "measures begun by 1 January 2010 or on a day not known"),
    (
        "measures",
        "begun_after=2010&begun_before=2015&begun=both",
        "measures begun after 2010 and before 2015, certainly or perhaps",
    ),
    (
        "measures",
        "engagement=active&evaluated=no",
        "measures that deal with single buyers or users, and were not evaluated",
    ),
    ("instruments", "kind=treaty,eu_directive", "instruments of the kind treaty or EU directive"),
    (
        "instruments",
        "binding=legally&obligation=shall,encourage&context_only=false",
        "instruments listed as an obligation on demand that bind legally as a duty on demand, "
        "and have a provision that says “must” or “encouraged”",
    ),
    ("instruments", "adopted_before=2005", "instruments adopted before 2005"),
    ("findings", "kind=figure&topic=harm,gender", "findings of the kind figure, and on harm or gender"),
    ("findings", "q=demand", "findings with the text “demand”"),
    (
        "figures",
        "kind=convictions,fines&year=2015&state=XA",
        "figures of convictions or fines that cover 2015, in Arcadia",
    ),
]
STATES = [
    ("", 2, "states"),
    ("region=Central Asia", 1, "state in Central Asia"),
    ("member=EU&approach=all_sex_buying", 2, "states that belong to the European Union and punish every purchase"),
    ("member=EU&approach=all_sex_buying", 1, "state that belongs to the European Union and punishes every purchase"),
    ("approach=not_found,none", 2, "states that are without a law that was found or have no law, as a source says"),
    ("mental_element=knowledge", 1, "state that has a general law in force that requires knowledge of exploitation"),
    ("measure=research&region=Southern Europe", 2, "states in Southern Europe that have research on file"),
]


def asked(name, query, number=2):
    filters, model = FILTERS[name]
    filterset = filters(QueryDict(query.replace("+", "%2B")), model.objects.all(), also=("as_of",), on=TODAY)
    filterset.require()
    return noun_phrase(filterset, number)


@pytest.mark.parametrize(("query", "sentence"), STATUTES)
def test_statutes(query, sentence):
    assert asked("statutes", query) == sentence


@pytest.mark.parametrize(("name", "query", "sentence"), ONE)
def test_of_one_record(name, query, sentence):
    assert asked(name, query, 1) == sentence


@pytest.mark.parametrize(("name", "query", "sentence"), OTHERS)
def test_other_lists(name, query, sentence):
    assert asked(name, query) == sentence


@pytest.mark.parametrize(("query", "number", "sentence"), STATES)
def test_states(query, number, sentence):
    assert noun_phrase(StateFilterSet(QueryDict(query), rows=[], on=TODAY), number) == sentence


def test_the_order_of_the_address_does_not_matter():
    one = "state=XA&reach=minors&in_force_on=2010-01-01&q=act&approach=indirect"
    other = "&".join(reversed(one.split("&")))
    assert asked("statutes", one) == asked("statutes", other)


@pytest.mark.parametrize("name", FILTERS)
def test_every_word_of_every_filter_has_a_sentence_of_its_own(name):
    """No word is silent, so two questions never read the same."""
    filters, model = FILTERS[name]
    blank = filters(QueryDict(""), model.objects.all(), on=TODAY)
    said = set()
    words = [
        (key, word)
        for key, field in blank.form.fields.items()
        if hasattr(field, "choices") and key not in blank.needs
        for word, _ in field.choices
        if word
    ]
    for key, word in words:
        sentence = asked(name, f"{key}={word}")
        assert sentence != asked(name, "")
        said.add((key, sentence))
    assert len(said) == len(words)


def test_a_question_without_words_is_named_by_its_list():
    assert StatuteFilter(QueryDict(""), Statute.objects.all()).question == "All statutes"
    assert StatuteFilter(QueryDict("state=XA"), Statute.objects.all()).question == "Statutes in Arcadia"


@pytest.mark.parametrize(("words", "said"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
def test_a_choice(words, said):
    assert either(words) == said


@pytest.mark.parametrize(
    ("phrases", "said"),
    [
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a or b", "c"], "a or b, and c"),
        (["a", "b or c", "d"], "a, b or c, and d"),
    ],
)
def test_phrases_that_all_hold(phrases, said):
    assert both(phrases) == said


@pytest.mark.parametrize(
    ("label", "said"), [("Knowing use", "knowing use"), ("EU directive", "EU directive"), ("", "")]
)
def test_a_label_within_a_sentence(label, said):
    assert within(label) == said
