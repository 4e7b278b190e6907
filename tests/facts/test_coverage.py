"""Coverage of the real facts counts every record once, and no lead."""

from datetime import date

import pytest

from apps.comparison.coverage import coverage
from apps.criminalization.models import AbsentLaw, EnforcementFigure, Statute
from apps.findings.models import SecurityClaim
from apps.findings.security import case_studies
from apps.instruments.models import Participation
from apps.prevention.models import AbsentMeasure, Measure, SecurityRole
from apps.states.models import ResearchLead, Search, State
from apps.tables import Kind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]
ON_FILE = {
    "statutes": (Statute, AbsentLaw),
    "enforcement": (EnforcementFigure,),
    "measures": (Measure, AbsentMeasure),
    "security_sector": (SecurityRole,),
    "treaties": (Participation,),
}


@pytest.fixture(scope="module")
def found(real_facts, django_db_blocker):
    with django_db_blocker.unblock():
        return coverage(date(2026, 11, 25))


def test_every_record_is_counted_once(found):
    for key, models in ON_FILE.items():
        counted = sum(len(each.records) for each in found if each.topic.key == key)
        assert counted == sum(model.objects.count() for model in models), key


def test_what_was_looked_for_is_what_the_files_say(found):
    told = {(each.state_id, each.family) for each in Search.objects.all()}
    assert {(each.state.pk, each.topic.key) for each in found if each.searched} == told


def test_nothing_on_file_is_never_taken_for_none(found):
    empty = [each for each in found if not each.topic.is_group and not each.records]
    assert empty
    assert {each.kind for each in empty} <= {Kind.NOT_FOUND, Kind.NOT_RESEARCHED}


def test_every_lead_belongs_to_a_state_and_is_no_record(found):
    records = {record for each in found for record in each.records}
    assert ResearchLead.objects.count() > 200
    assert not records & set(ResearchLead.objects.all())


def test_the_case_studies_are_the_four_of_the_project():
    assert set(case_studies()) == set(State.objects.with_codes(["CZ", "NL", "CH", "GB"]))
    assert SecurityClaim.objects.count() > 30
