"""A state of the test's own, with the laws that a row of a truth table names."""

from datetime import date

from apps.criminalization.approach import approach_of
from apps.criminalization.fetching import with_law
from apps.criminalization.models import AbsentLaw, AbsentLawCitation, Amendment, Statute, StatuteCitation
from apps.dates import KnownDate
from apps.sources.models import Source
from apps.states.models import Jurisdiction, Search, State

RESEARCHED = date(2026, 11, 23)


def known(text):
    return KnownDate.parse(text) if text else None


def build(laws=(), absences=(), searched=True):
    """Write a state with some laws (text: approach reach place from to status …) and laws said not to exist."""
    state = State.objects.create(
        id="XX",
        iso3="XXN",
        name="Nowhere",
        slug="nowhere",
        region="Western Europe",
        un_member="yes",
        tile_row=99,
        tile_col=99,
        researched_on=RESEARCHED,
        summary="-",
    )
    for code, name in (("XX", "Nowhere"), ("XX-N", "North"), ("XX-S", "South")):
        Jurisdiction.objects.create(id=code, state=state, name=name, is_whole=code == "XX")
    if searched:
        Search.objects.create(id="XX-statutes", state=state, family="statutes")
    source = Source.objects.create(id="0123456789ab", url="https://example.org/", title="A page", kind="ngo")
    for number, law in enumerate(laws):
        _write_law(number, source, **law)
    for number, absent in enumerate(absences):
        _write_absence(number, source, **absent)
    return state


def _write_law(
    number, source, approach, reach="general", place="XX", begins="2010-01-01", ends=None, changed=(), **more
):
    fields = {
        "offence_kind": "criminal",
        "mental_element": "none_required",
        "services": "sexual",
        "status": "in_force",
        "confidence": "high",
    }
    Statute.objects.create(
        id=f"xx-{number}",
        position=number,
        jurisdiction_id=place,
        law=f"Law {number}",
        provision="Section 1",
        approach=approach,
        reach=reach,
        summary="-",
        first_source=source,
        in_force_from=known(begins),
        in_force_to=known(ends),
        **{**fields, **more},
    )
    for place_in_list, date_of_change in enumerate(changed):
        Amendment.objects.create(
            id=f"xx-{number}.{place_in_list}",
            statute_id=f"xx-{number}",
            position=place_in_list,
            date=known(date_of_change),
            change="-",
        )
    StatuteCitation.objects.create(
        id=f"xx-{number}.0", position=0, record_id=f"xx-{number}", source=source, supports="-"
    )


def _write_absence(number, source, topic, as_of="2020", place="XX", services=""):
    AbsentLaw.objects.create(
        id=f"xx-no-{number}",
        position=number,
        jurisdiction_id=place,
        topic=topic,
        as_of=known(as_of),
        services=services,
        first_source=source,
    )
    AbsentLawCitation.objects.create(
        id=f"xx-no-{number}.0", position=0, record_id=f"xx-no-{number}", source=source, supports="-"
    )


def approach_on(day="2026-11-24"):
    """The approach of the state that was built, on a day."""
    return approach_of(with_law(State.objects.with_codes(["XX"])).get(), date.fromisoformat(day))
