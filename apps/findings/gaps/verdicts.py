"""What the records of a state say of a recommended step: the four verdicts, and why one cannot be given."""

from dataclasses import dataclass
from enum import Enum

from django.db import models

from apps.tables import Kind


class Verdict(models.TextChoices):
    """What the records say of a step. None of these is a judgement on the state."""

    SHOWN = "shown", "Shown"
    PARTLY = "partly", "Partly"
    DOCUMENTED_NONE = "documented_none", "Documented none"
    NOT_ASSESSABLE = "not_assessable", "Not assessable"


class Reason(models.TextChoices):
    """Why nothing can be said."""

    TO_JUDGE = "to_judge", "A reader must judge"
    NOT_NAMED = "not_named", "Not named in the records"
    UNCERTAIN = "uncertain", "Uncertain on that day"
    DISPUTED = "disputed", "Sources differ"
    NOTHING_ON_FILE = "nothing_on_file", "Nothing on file"
    NOT_RESEARCHED = "not_researched", "Not researched"


MEANING = {
    Verdict.SHOWN: (
        "At least one record on file meets a rule of the step in full on the day. A law does so for the whole state; a "
        "measure may be that of one city or one organization, and one with no end on file is counted as going on."
    ),
    Verdict.PARTLY: (
        "A record meets the rule for a part of the step; or the measure had ended, or may have; or the law holds in a "
        "part of the state only. Where a reader may find more in a record, it is at least partly. The page of the state "
        "says which."
    ),
    Verdict.DOCUMENTED_NONE: (
        "Sources say that there was nothing of all that would show the step, in whole or in part, at the time of which "
        "they speak; the year stands beside it. A missing record never counts as this."
    ),
    Reason.TO_JUDGE: (
        "Records bear on the step, but its rule asks for something that only a reader can find in them, and nobody has "
        "read them for it yet. No program judges it, so nothing is claimed."
    ),
    Reason.NOT_NAMED: (
        "Records that could show it were read, and a reader found in none of them what the rule asks for. A summary on file "
        "tells only a part of a measure, so it may exist all the same."
    ),
    Reason.UNCERTAIN: "Whether the law held or the measure had begun on the day is not known closely enough.",
    Reason.DISPUTED: "One source shows it and another says, for the same time, that there is none.",
    Reason.NOTHING_ON_FILE: "It was looked for and nothing was found. It may exist all the same.",
    Reason.NOT_RESEARCHED: "Not all kinds of record that the step asks for were looked for. Nothing follows from the gap.",
}
KINDS = {
    Verdict.SHOWN: Kind.YES,
    Verdict.PARTLY: Kind.PARTLY,
    Verdict.DOCUMENTED_NONE: Kind.NONE,
    Reason.TO_JUDGE: Kind.NOT_FOUND,
    Reason.NOT_NAMED: Kind.NOT_FOUND,
    Reason.UNCERTAIN: Kind.UNCERTAIN,
    Reason.DISPUTED: Kind.DISPUTED,
    Reason.NOTHING_ON_FILE: Kind.NOT_FOUND,
    Reason.NOT_RESEARCHED: Kind.NOT_RESEARCHED,
}


class How(Enum):
    """Why a record shows a step in part only."""

    NARROWER = "meets the rule for a part of the step"
    PART_OF_STATE = "holds in a part of the state only"
    ENDED = "had ended by that day"
    PERHAPS_ENDED = "had perhaps ended by that day"


@dataclass(frozen=True)
class Judged:
    """A verdict with all that it rests on.

    `records` carry it, `how` says of each why it is no more than a part. `bearing` are records that meet a rule but for
    what a reader has to find in them and nobody has read, each with that; `read` those that were read, each with what was
    found; `perhaps` those that may have held on the day; `elsewhen` those
    that did not; `denials` what sources rule out.
    """

    verdict: Verdict
    reason: Reason | None = None
    records: tuple = ()
    how: tuple = ()
    bearing: tuple = ()
    read: tuple = ()
    perhaps: tuple = ()
    elsewhen: tuple = ()
    denials: tuple = ()
    not_searched: tuple = ()

    @property
    def standing(self):
        """The reason where there is one, else the verdict."""
        return self.reason or self.verdict

    @property
    def kind(self):
        """What kind of value it is in a table."""
        return KINDS[self.standing]

    @property
    def word(self):
        """One word for programs: shown, not_assessable:to_judge."""
        return f"{self.verdict.value}:{self.reason.value}" if self.reason else self.verdict.value

    @property
    def rests_on(self):
        """Every record that a reader needs to check the verdict, each once."""
        bearing = tuple(record for record, _ in self.bearing)
        read = tuple(record for record, _ in self.read) if self.reason is Reason.NOT_NAMED else ()
        return tuple(dict.fromkeys((*self.records, *self.perhaps, *bearing, *read, *self.denials)))

    def readings_of(self, record):
        """What was found in a record by its readers, for this step."""
        return [reading for each, reading in self.read if each == record]
