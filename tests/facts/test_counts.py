"""As many rows as records: by the files, by their floors, and in all."""

import json

import pytest

from apps.criminalization.models import AbsentLaw, EnforcementFigure, Statute
from apps.findings.models import Criterion, Explanation, Finding, Question, Reading, SecurityClaim, Tension
from apps.instruments.models import Instrument, InstrumentLead, Participation
from apps.loading.rows import models_of_facts
from apps.prevention.models import AbsentMeasure, Measure, SecurityRole
from apps.sources.models import Source
from apps.states.models import ResearchLead, State
from tests.facts.reading import all_documents, document, grid, plain, state_files, texts_under

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]

HELD = {
    "states": (State,),
    "statutes": (Statute,),
    "enforcement": (EnforcementFigure,),
    "measures": (Measure,),
    "absences": (AbsentLaw, AbsentMeasure),
    "security_sector": (SecurityRole,),
    "leads": (ResearchLead,),
    "participation": (Participation,),
    "instruments": (Instrument,),
    "findings": (Finding,),
    "tensions": (Tension,),
    "questions": (Question,),
    "security_claims": (SecurityClaim,),
    "explanations": (Explanation,),
    "criteria": (Criterion,),
    "readings": (Reading,),
}
IN_DOCUMENTS = {
    "instruments": ("instruments", "instruments"),
    "findings": ("findings", "findings"),
    "tensions": ("findings", "tensions"),
    "questions": ("perspectives", "questions"),
    "security_claims": ("security_sector", "records"),
    "explanations": ("explanations", "explanations"),
    "criteria": ("readings", "criteria"),
}


def on_file(family):
    if family in IN_DOCUMENTS:
        name, key = IN_DOCUMENTS[family]
        return len(document(name)[key])
    if family == "readings":
        return sum(len(criterion.get("readings") or ()) for criterion in document("readings")["criteria"])
    if family in ("states", "participation"):
        return len(grid({"states": "osce"}.get(family, family)))
    return sum(len(file.get(family) or []) for file in state_files().values())


def test_every_floor_is_counted():
    assert document("floors").keys() == HELD.keys()


@pytest.mark.parametrize("family", HELD)
def test_the_database_holds_as_many_as_the_files(family):
    held = sum(model.objects.count() for model in HELD[family])
    assert held == on_file(family) >= int(document("floors")[family])


def test_every_description_of_a_page_is_a_source():
    keys = ("url", "title", "publisher", "published", "kind")
    cited = [source for file in all_documents() for found in texts_under(file, "sources") for source in found]
    described = {tuple((plain(source).get(key) or "") for key in keys) for source in cited}
    held = {
        (source.url, source.title, source.publisher, str(source.published or ""), source.kind)
        for source in Source.objects.filter(authors="")
    }
    assert described <= held
    bare = {row.source for row in Participation.objects.select_related("source") if not row.source.title}
    documents = {entry["url"] for entry in document("findings")["documents"]}
    assert {found[0] for found in held - described} <= {source.url for source in bare} | documents


def test_a_lead_stands_among_no_facts():
    leads = [
        *ResearchLead.objects.values_list("text", flat=True),
        *InstrumentLead.objects.values_list("text", flat=True),
    ]
    facts = json.dumps(
        [
            list(model.objects.values_list())
            for model in models_of_facts()
            if model not in (ResearchLead, InstrumentLead)
        ],
        default=str,
        ensure_ascii=False,
    )
    assert leads
    assert [lead for lead in leads if json.dumps(lead, ensure_ascii=False)[1:-1] in facts] == []


def test_norway_stays_norway():
    norway = State.objects.get(id="NO")
    assert (norway.name, norway.slug) == ("Norway", "norway")
    assert norway.jurisdictions.get(is_whole=True).statutes.exists()
    assert norway.listings.exists()


def test_names_with_letters_of_their_own_have_plain_addresses():
    assert State.objects.get(id="TR").slug == "turkiye"
    assert State.objects.get(id="BA").slug == "bosnia-and-herzegovina"
