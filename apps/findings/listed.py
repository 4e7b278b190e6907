"""Cross-country lists beside the records: where a list and the records do not say the same of a state.

A list is a claim of its source, not a fact about each state. It is held against the law on file at the time of the list:

- *agrees*: the list names the state, and a law that fits was in force then, or may have been;
- *list says more*: it names the state, and no such law is on file for that time: a lead, not confirmed;
- *records say more*: the list names all that it counts, the state is not among them, and a law was in force then;
- *disputed*: the list's own sources differ on the state, or a source on file says that there was none;
- *nothing said*: a list of duties, a list that only counts, or one that is later than the day asked about.

A list without a date is held against the law on file when the state was researched; it may be older than that law.
Where a list names parts of a state, the parts are judged, not the state. `judge` decides, and nothing else does.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Prefetch, Value

from apps.criminalization.fetching import absent_laws_of, laws_of
from apps.criminalization.force import Force
from apps.criminalization.sayings import FIRST_DAY_NOT_KNOWN, absence_words, looked, lower_first, span_words
from apps.criminalization.vocabulary import AbsentTopic, Approach, Reach, Services, Variation
from apps.findings.models import CrossCountryList, CrossCountryListCitation, ListedPart, ListedState
from apps.findings.vocabulary import ListedLaw
from apps.sources.models import Source, with_sources
from apps.sources.together import keep
from apps.states.models import Jurisdiction
from apps.tables import Kind


class Verdict(StrEnum):
    """What a list and the records say of one place."""

    AGREES = "agrees"
    LIST_SAYS_MORE = "list_says_more"
    RECORDS_SAY_MORE = "records_say_more"
    DISPUTED = "disputed"
    NOTHING_SAID = "nothing_said"

    @property
    def label(self):
        return LABELS[self]


LABELS = {
    Verdict.AGREES: "Agrees with the records",
    Verdict.LIST_SAYS_MORE: "The list says more",
    Verdict.RECORDS_SAY_MORE: "The records say more",
    Verdict.DISPUTED: "Sources differ",
    Verdict.NOTHING_SAID: "Not held against the records",
}
DISAGREE = (Verdict.LIST_SAYS_MORE, Verdict.RECORDS_SAY_MORE, Verdict.DISPUTED)
KINDS = {  # the kind of value of a verdict, in a table
    Verdict.AGREES: Kind.YES,
    Verdict.LIST_SAYS_MORE: Kind.NOT_FOUND,
    Verdict.RECORDS_SAY_MORE: Kind.YES,
    Verdict.DISPUTED: Kind.DISPUTED,
    Verdict.NOTHING_SAID: Kind.NOT_APPLICABLE,
}
BY_TOPIC = {  # which approaches of a law fit what a list speaks of
    ListedLaw.INDIRECT: {Approach.INDIRECT},
    ListedLaw.KNOWING_USE: {Approach.KNOWING_USE, Approach.STRICT_LIABILITY},  # without proof, knowing use is met too
    ListedLaw.STRICT_LIABILITY: {Approach.STRICT_LIABILITY},
    ListedLaw.ALL_SEX_BUYING: {Approach.ALL_SEX_BUYING},
    ListedLaw.VICTIMS_ONLY: {Approach.KNOWING_USE, Approach.STRICT_LIABILITY},
    ListedLaw.CHILD_VICTIMS: set(Approach),
    ListedLaw.AS_TRAFFICKING: set(Approach),
    ListedLaw.ANY_DEMAND_LAW: set(Approach),
    ListedLaw.NONE: set(Approach),
}


def judge(*, held, names=False, says_none=False, is_duty=False, disputes=False, is_full=False, denied=False):
    """The one rule. `held` is whether a law that fits was in force at the time of the list."""
    if is_duty:
        return Verdict.NOTHING_SAID
    if disputes:
        return Verdict.DISPUTED
    if not names:
        says_more = is_full and not says_none and held is Force.YES
        return Verdict.RECORDS_SAY_MORE if says_more else Verdict.NOTHING_SAID
    if says_none:
        return Verdict.DISPUTED if held is Force.YES else Verdict.AGREES
    if denied:
        return Verdict.DISPUTED
    return Verdict.LIST_SAYS_MORE if held is Force.NO else Verdict.AGREES


@dataclass(frozen=True)
class Checked:
    """A list and a place, with the verdict and the records that it rests on."""

    listed: CrossCountryList
    state: object
    place: object
    verdict: Verdict
    names: bool = False
    is_disputed: bool = False
    adopted: object = None
    laws: tuple = ()
    absences: tuple = ()

    @property
    def disagrees(self):
        return self.verdict in DISAGREE

    @property
    def words(self):
        """The verdict in a sentence; no more than the list and the records say."""
        return SENTENCES[self.verdict](self)

    @property
    def short(self):
        """The same in few words, as a note beside an answer that stands as it stood."""
        if self.verdict is Verdict.LIST_SAYS_MORE:
            return f"{self.when} names {self.name} ({self.law}): not confirmed"
        if self.verdict is Verdict.RECORDS_SAY_MORE:
            return f"{self.when} ({self.law}) does not name {self.name}"
        return f"{self.when} ({self.law}): sources differ on {self.name}"

    @property
    def law(self):
        """What the list speaks of, within a sentence."""
        any_services = ", any services" if self.listed.services == Services.ANY else ""
        return f"{lower_first(self.listed.get_approach_display())}{any_services}"

    @property
    def when(self):
        """A list of 2016; an undated list."""
        return f"A list of {self.listed.as_of.words}" if self.listed.as_of else "An undated list"

    @property
    def name(self):
        return self.place.name


def _agrees(each):
    if each.listed.approach == ListedLaw.NONE:
        return (
            f"{each.when} names {each.name} as without a law on demand; no law that held for certain then is on file."
        )
    return f"{each.when} names {each.name} ({each.law}); the records hold {_laws(each)}."


def _list_says_more(each):
    return (
        f"{each.when} names {each.name} as having such a law ({each.law}); the records hold no such law for that time"
        f" ({looked(each.state)}): not confirmed."
    )


def _records_say_more(each):
    doubt = f"Whether the list looked at {each.name} is not known."
    if not each.listed.as_of:
        doubt = f"The list may be older than the law, and whether it looked at {each.name} is not known."
    return f"{each.when} ({each.law}) does not name {each.name}; the records hold {_laws(each)}. {doubt}"


def _disputed(each):
    laws = _laws(each) or "no such law for that time"
    if each.is_disputed:
        return f"{each.when} ({each.law}): sources differ on {each.name}. The records hold {laws}."
    if each.listed.approach == ListedLaw.NONE:
        return f"{each.when} names {each.name} as without a law on demand; the records hold {laws}."
    against = "; ".join(f"{lower_first(absence_words([absent]))}" for absent in each.absences)
    return f"{each.when} names {each.name} as having such a law ({each.law}); {against}."


def _nothing_said(each):
    if each.listed.is_duty:
        return f"{each.when} names {each.name} as bound to have such a law; it does not say that it has one."
    return f"{each.when} is later than the day asked about."


SENTENCES = {
    Verdict.AGREES: _agrees,
    Verdict.LIST_SAYS_MORE: _list_says_more,
    Verdict.RECORDS_SAY_MORE: _records_say_more,
    Verdict.DISPUTED: _disputed,
    Verdict.NOTHING_SAID: _nothing_said,
}


def _laws(each):
    return "; ".join(f"{law} ({law.jurisdiction.name}, {_since(law)})" for law in each.laws)


def _since(law):
    return span_words(law) or FIRST_DAY_NOT_KNOWN


def whole_lists():
    """Every list with the states and parts that it names, and its sources, in a fixed number of queries."""
    states = ListedState.objects.select_related("state")
    parts = ListedPart.objects.select_related("jurisdiction__state")
    return with_sources(
        CrossCountryList.objects.prefetch_related(Prefetch("listed_states", states), Prefetch("listed_parts", parts))
    )


def naming_lists():
    """Every list that names a place, with the places and its sources, in one query: for pages that show much besides.

    Lists that only count name nobody, and are left out.
    """
    told = [*(f"record__{name}" for name in LIST), *(f"record__citations__{name}" for name in CITED)]
    told += [f"record__citations__source__{name}" for name in SOURCE]
    states = ListedState.objects.order_by().values_list("state_id", Value(""), "is_listed", "is_disputed", *told)
    parts = ListedPart.objects.order_by().values_list(
        "jurisdiction__state_id", "jurisdiction_id", Value(True), Value(False), *told
    )
    found = {}
    for state, part, is_listed, is_disputed, *row in states.union(parts, all=True):
        fields, cited = dict(zip(LIST, row, strict=False)), row[len(LIST) :]
        each = found.setdefault(fields["id"], _Found(CrossCountryList(**fields)))
        if part:
            place = Jurisdiction(pk=part, state_id=state)
            each.parts[part] = ListedPart(record=each.listed, jurisdiction=place)
        else:
            each.states[state] = ListedState(
                record=each.listed, state_id=state, is_listed=bool(is_listed), is_disputed=bool(is_disputed)
            )
        citation = dict(zip(CITED, cited, strict=False))
        source = Source(**dict(zip(SOURCE, cited[len(CITED) :], strict=True)))
        each.citations[citation["position"]] = CrossCountryListCitation(record=each.listed, source=source, **citation)
    ordered = sorted(found.values(), key=lambda each: (each.listed.position, each.listed.pk))
    return [each.whole() for each in ordered]


LIST = [field.attname for field in CrossCountryList._meta.concrete_fields]
CITED = ("id", "position", "supports")
SOURCE = [field.attname for field in Source._meta.concrete_fields]


class _Found:
    """A list as its rows come in: its places and citations, each once."""

    def __init__(self, listed):
        self.listed, self.states, self.parts, self.citations = listed, {}, {}, {}

    def whole(self):
        keep(self.listed, "listed_states", list(self.states.values()))
        keep(self.listed, "listed_parts", list(self.parts.values()))
        keep(self.listed, "citations", [self.citations[place] for place in sorted(self.citations)])
        return self.listed


@dataclass
class ListsBeside:
    """The lists that name a state or a part of it, and where any list and the records do not say the same of it."""

    naming: list
    disagreeing: list

    @property
    def all(self):
        """Every list that is spoken of, each once."""
        return list(dict.fromkeys([*self.naming, *(check.listed for check in self.disagreeing)]))


def lists_beside(state, on):
    """Lists beside the records of one state on a day: `named_parts` of each holds the parts that it names, by name.

    Needs the state's law fetched.
    """
    naming, disagreeing = [], []
    for each in naming_lists():
        found = checks_of(each, state, on)
        disagreeing += [check for check in found if check.disagrees]
        if any(check.names or check.is_disputed for check in found):
            each.named_parts = [check.name for check in found if check.place != state]
            each.is_disputed = any(check.is_disputed for check in found)
            naming.append(each)
    return ListsBeside(naming, disagreeing)


def is_full(listed):
    """Whether the list names as many places as it counts; a part counts where its state is not named itself."""
    states = {row.state_id for row in listed.listed_states.all() if row.is_listed}
    parts = {row.jurisdiction_id for row in listed.listed_parts.all() if row.jurisdiction.state_id not in states}
    return bool(states) and listed.count_stated == len(states) + len(parts)


def checks(listed, states, on):
    """A list held against the records of each of some states, on a day. Needs `whole_lists` and `with_law`."""
    return [check for state in states for check in checks_of(listed, state, on)]


def checks_of(listed, state, on):
    """A list held against the records of one state: by its parts where it names parts, else as a whole."""
    rows = [row for row in listed.listed_states.all() if row.state_id == state.pk]
    parts = {row.jurisdiction_id for row in listed.listed_parts.all() if row.jurisdiction.state_id == state.pk}
    if parts:
        return [
            _check(listed, state, place, on, names=True) for place in state.jurisdictions.all() if place.pk in parts
        ]
    if rows:
        row = rows[0]
        said = {"names": row.is_listed, "is_disputed": row.is_disputed, "adopted": row.adopted}
        return [_check(listed, state, None, on, **said)]
    check = _check(listed, state, None, on)
    return [check] if check.verdict is Verdict.RECORDS_SAY_MORE else []


def _check(listed, state, part, on, names=False, is_disputed=False, adopted=None):
    is_later = listed.as_of.first > on if listed.as_of else state.researched_on > on
    laws = fitting(listed, laws_of(state), part, loosely=names or is_disputed)
    forces = {law: force_then(law, listed, state) for law in laws}
    best = next((force for force in (Force.YES, Force.UNCERTAIN) if force in forces.values()), Force.NO)
    absences = tuple(absent for absent in absent_laws_of(state) if denies(absent, listed, part))
    verdict = judge(
        held=best,
        names=names,
        says_none=listed.approach == ListedLaw.NONE,
        is_duty=listed.is_duty or is_later,
        disputes=is_disputed,
        is_full=is_full(listed),
        denied=bool(absences),
    )
    held = tuple(law for law, force in forces.items() if force is best and best is not Force.NO)
    return Checked(listed, state, part or state, verdict, names, is_disputed, adopted, held, absences)


def fitting(listed, laws, part, loosely=True):
    """The laws on file that are what the list speaks of, in this part or in the state.

    Where the list is silent on a state, only a law of the very approach can show that it says more (`loosely` is False).
    """
    approaches = BY_TOPIC[ListedLaw(listed.approach)] if loosely else {listed.approach, *_any(listed)}
    return [
        law
        for law in laws
        if law.approach in approaches
        and _reaches(listed, law)
        and _is_there(law, part, loosely)
        and (listed.services != Services.ANY or law.services == Services.ANY)
    ]


def _is_there(law, part, loosely):
    """Whether a law holds in the part; in the state, one of a part is enough where the list names the state."""
    return law.jurisdiction.is_whole or (law.jurisdiction_id == part.pk if part else loosely)


def _any(listed):
    """The approaches of a list that speaks of no one approach."""
    topic = ListedLaw(listed.approach)
    return set() if topic.value in Approach.values else BY_TOPIC[topic]


def _reaches(listed, law):
    variations = {each.variation for each in law.variations.all()}
    if listed.approach == ListedLaw.CHILD_VICTIMS or listed.variation == Variation.CHILD_VICTIMS:
        return law.reach == Reach.MINORS or Variation.CHILD_VICTIMS in variations
    if listed.approach == ListedLaw.AS_TRAFFICKING:
        return Variation.AS_TRAFFICKING in variations
    if listed.variation:
        return listed.variation in variations
    return law.reach == Reach.GENERAL


def force_then(law, listed, state):
    """Whether a law was in force at the time of the list: on some day of it, for certain or perhaps.

    An undated list may be of any time up to the research: a law that held at some time until then fits it.
    """
    if not listed.as_of:
        return _ever(law, state.researched_on)
    found = {law.force_on(listed.as_of.first), law.force_on(listed.as_of.last)}
    if found == {Force.NO} and law.in_force_from and law.in_force_to:  # it may have come and gone within the year
        inside = listed.as_of.first <= law.in_force_from.first and law.in_force_to.last <= listed.as_of.last
        return Force.YES if inside else Force.NO
    return next((force for force in (Force.YES, Force.UNCERTAIN) if force in found), Force.NO)


def _ever(law, until):
    begun = law.force_on(until)
    if begun is Force.NO and law.in_force_from and law.in_force_to and law.in_force_from.last <= until:
        return Force.YES
    if begun is Force.NO and law.status == "repealed":
        return Force.UNCERTAIN
    return begun


def denies(absent, listed, part):
    """Whether a source says that there is no such law, at the time of the list or later, in the place it names."""
    topics = {listed.approach, AbsentTopic.ANY_DEMAND_LAW.value}
    if absent.topic not in topics or (absent.services and absent.services != (listed.services or Services.SEXUAL)):
        return False
    if listed.approach in (ListedLaw.CHILD_VICTIMS, ListedLaw.AS_TRAFFICKING) and absent.topic != listed.approach:
        return False  # “no law on demand” is said of laws on adult buyers’ use; it need not deny these
    here = absent.jurisdiction.is_whole or (part and absent.jurisdiction_id == part.pk)
    return bool(here) and (not listed.as_of or absent.as_of.last >= listed.as_of.first)
