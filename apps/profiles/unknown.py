"""What is not known of a state, worked out from what its records leave open."""

from dataclasses import dataclass

from apps.criminalization.force import NEVER
from apps.criminalization.sayings import looked, penalty_words
from apps.criminalization.vocabulary import LawStatus, MentalElement
from apps.instruments.models import Status
from apps.prevention.vocabulary import Evaluated
from apps.sources.models import Confidence
from apps.states.models import Family


@dataclass(frozen=True)
class Gap:
    """Something that is not known, and the records that leave it open."""

    text: str
    of: tuple = ()


def gaps(row):
    """The list, in the order of the page; empty where nothing is left open."""
    return [*_families(row), *_laws(row), *_measures(row.measures), *_treaties(row.state), *_weak(row)]


def _families(row):
    state = row.state
    on_file = {
        Family.STATUTES: row.laws,
        Family.ENFORCEMENT: state.figures.all(),
        Family.MEASURES: state.measures.all(),
        Family.SECURITY_SECTOR: state.security_roles.all(),
    }
    for family, records in on_file.items():
        if records:
            continue
        if state.looked_for(family):
            yield Gap(f"{family.label}: nothing was found ({looked(state)}). They may exist all the same.")
        else:
            yield Gap(f"{family.label}: not researched. Nothing follows from the gap.")


def _laws(row):
    was_law = [law for law in row.laws if law.status not in NEVER]
    yield from _gap("The first day in force of", [law for law in was_law if not law.in_force_from])
    repealed = [law for law in was_law if law.status == LawStatus.REPEALED and not law.in_force_to]
    yield from _gap("The day of repeal of", repealed)
    yield from _gap("The penalty in", [law for law in was_law if not penalty_words(law)])
    unread = [law for law in was_law if law.mental_element == MentalElement.UNKNOWN]
    yield from _gap("What must be shown of the buyer’s knowledge under", unread)


def _measures(measures):
    yield from _gap("When these measures began:", [each for each in measures if not each.started])
    yield from _gap("Whether these were evaluated:", [each for each in measures if each.evaluated == Evaluated.UNKNOWN])


def _treaties(state):
    rows = [
        row for row in state.participations.all() if row.status == Status.PARTY and not (row.in_force or row.ratified)
    ]
    yield from _gap("Since when it has been a party to", [row.instrument for row in rows])


def _weak(row):
    weak = [record for record in row.records if getattr(record, "confidence", "") == Confidence.LOW]
    named = [record for record in weak if hasattr(record, "title") or hasattr(record, "law")]
    yield from _gap("Of low confidence:", named)


def _gap(text, records):
    names = tuple(str(record) for record in records)
    if names:
        yield Gap(text, names)
