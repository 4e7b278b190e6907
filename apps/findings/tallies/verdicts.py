"""The answer of one state to a question of a count: it counts, it does not, or nobody can tell, and then why."""

from dataclasses import dataclass, replace

from apps.criminalization.force import Force
from apps.findings.worded import Worded


class Reason(Worded):
    """Why nobody can tell whether a state counts: a word for programs, and what is said of one state and of many."""

    UNDATED = "undated", "no source gives the first day of what is on file"
    ROUGH = "rough", "what is on file began or ended on a day that is not known closely enough"
    NOT_RESEARCHED = "not_researched", "the records that the figure needs were not all looked for"
    NOTHING_FOUND = "nothing_found", "nothing was found, and no source says that there is nothing"
    NOT_SAID = "not_said", "no source that was read says how the state stands"
    ZERO = "zero", "figures on file are of 0 alone, and say nothing of other periods"
    WIDER = "wider", "the figure covers a longer period and cannot be parted"


@dataclass(frozen=True)
class Verdict:
    """Whether a state counts on a day, the reason where nobody can tell, and the records behind it.

    A no rests on records that say so, or on days that exclude it; where it only says that it was looked for and nothing
    was found, its reason is `NOTHING_FOUND`.
    """

    force: Force
    reason: Reason | None = None
    records: tuple = ()


def how_dated(dates):
    return Reason.ROUGH if any(dates) else Reason.UNDATED


def both(*verdicts):
    """Holds where every one of these holds; where one cannot be told, neither can the whole."""

    def verdict(asked):
        found = [each(asked) for each in verdicts]
        if against := [said for said in found if said.force is Force.NO]:
            return _firmest(against)
        records = tuple(record for said in found for record in said.records)
        unsure = next((said for said in found if said.force is Force.UNCERTAIN), None)
        if unsure:
            return Verdict(Force.UNCERTAIN, unsure.reason, records)
        return Verdict(Force.YES, records=records)

    return verdict


def either(*verdicts):
    """Holds where one of these holds; where none does and one cannot be told, neither can the whole."""

    def verdict(asked):
        found = [each(asked) for each in verdicts]
        for force in (Force.YES, Force.UNCERTAIN):
            some = [said for said in found if said.force is force]
            if some:
                return Verdict(force, some[0].reason, tuple(record for said in some for record in said.records))
        return next((said for said in found if said.reason), Verdict(Force.NO))

    return verdict


def _firmest(against):
    """Of several verdicts that a state does not count, one that is more than a search in vain, if there is one."""
    return next((said for said in against if not said.reason), against[0])


def lacks(verdict):
    """Holds where another does not, be it that a source says so or that nothing was found."""

    def turned(asked):
        said = verdict(asked)
        if said.force is Force.NO:
            return Verdict(Force.YES, records=said.records)
        return replace(said, force=Force.NO) if said.force is Force.YES else said

    return turned
