"""How a record stands on a day, so that what has ended, or may have, is not taken for what holds."""

from enum import Enum

from apps.comparison.prevention import begun_by
from apps.criminalization.force import Force
from apps.criminalization.models import EnforcementFigure, Statute
from apps.prevention.models import Measure


class Standing(Enum):
    """HOLDS on the day; PERHAPS held; ENDED before it, or PERHAPS_ENDED; NOT where it had not begun or was repealed."""

    HOLDS = "holds"
    PERHAPS = "perhaps"
    ENDED = "ended"
    PERHAPS_ENDED = "perhaps_ended"
    NOT = "not"


def standing(record, asked):
    """How a record of a state stands on the day that is asked about. Asks the database nothing."""
    if isinstance(record, Statute):
        return OF_FORCE[record.force_on(asked.on)]
    if isinstance(record, Measure):
        return _of_measure(record, asked)
    if isinstance(record, EnforcementFigure):
        return _of_figure(record, asked)
    # A role of the security sector carries no date: a source saw it when the state was researched.
    return Standing.PERHAPS if asked.in_the_past else Standing.HOLDS


OF_FORCE = {Force.YES: Standing.HOLDS, Force.UNCERTAIN: Standing.PERHAPS, Force.NO: Standing.NOT}


def _of_measure(measure, asked):
    begun = begun_by(measure, asked)
    ended = measure.ended.had_come(asked.on) if measure.ended else False
    if begun is False:
        return Standing.NOT
    if ended:
        return Standing.ENDED
    if begun is None:
        return Standing.PERHAPS
    return Standing.PERHAPS_ENDED if ended is None else Standing.HOLDS


def _of_figure(figure, asked):
    """A figure tells what was done in its years; while these run on, only a part of it had been done."""
    if figure.last_year <= asked.on.year:
        return Standing.HOLDS
    return Standing.PERHAPS if figure.first_year <= asked.on.year else Standing.NOT
