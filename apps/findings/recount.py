"""A finding counted again: on the day of the brief, on the day that a reader asks about, and today."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from apps.comparison.asked import Asked
from apps.comparison.state_row import state_rows
from apps.databases.remembering import remembered
from apps.findings.differing import from_the_document, since
from apps.findings.metrics import BRIEF_DAY, METRICS
from apps.findings.models import Explanation, Finding
from apps.findings.tallies import TALLIES, Tally


def as_tally(metric):
    """A count of states as a tally of one line."""
    label = f"States that {metric.label}"
    return Tally(
        metric.key, (metric.finding,), label, metric.rule, lambda asked: [metric.line(asked)], published="states"
    )


REGISTRY = (*(as_tally(metric) for metric in METRICS), *TALLIES)
KEYS = tuple(tally.key for tally in REGISTRY)
FINDINGS = {finding for tally in REGISTRY for finding in tally.findings}


@dataclass(frozen=True)
class Counted:
    """The lines of a tally on a day."""

    on: date
    lines: tuple

    @property
    def summary(self):
        """All numbers in one text, by which an explanation knows whether it still fits."""
        if len(self.lines) == 1:
            return self.lines[0].words
        return "; ".join(f"{_key(line)} {line.words}" for line in self.lines)

    @property
    def unseen(self):
        """The states where a family of records that a line needs was not looked for."""
        return sorted({state for line in self.lines for state in line.unseen}, key=lambda state: state.name)


def _key(line):
    return line.key if line.unit == "states" or ":" in line.key else f"{line.unit}:{line.key}"


@dataclass(frozen=True)
class Recount:
    """A tally beside its finding: the day of the brief, the day asked about, today, and what explains the numbers."""

    tally: Tally
    finding: Finding
    then: Counted
    asked: Counted
    today: Counted
    explanation: Explanation | None

    @property
    def days(self):
        """The days in order, each once."""
        found = {counted.on: counted for counted in (self.then, self.asked, self.today)}
        return [found[on] for on in sorted(found)]

    @property
    def shown(self):
        """The days whose states are told: that of the brief, and the day asked about."""
        return [self.then] if self.then.on == self.asked.on else [self.then, self.asked]

    @cached_property
    def rows(self):
        """Each line with itself on each day."""
        return list(zip(*(counted.lines for counted in self.days), strict=True))

    @property
    def has_shares(self):
        """Whether a line is part of a whole, or of records that were not looked for everywhere."""
        return any(line.share or line.unseen for line in self.today.lines)

    @property
    def groups(self):
        """The rows under the heading of each group, in order."""
        found = {}
        for row in self.rows:
            found.setdefault(row[0].group, []).append(row)
        return list(found.items())

    @property
    def still_fits(self):
        """Whether the explanation was written for these numbers."""
        written = self.explanation.written_for
        return written == {"brief": self.then.summary, "today": self.today.summary}

    def _published_on(self, counted):
        return next((line for line in counted.lines if line.key == self.tally.published), None)

    @property
    def why(self):
        """How the numbers differ from the document and from one day to the next, as far as they tell it themselves."""
        line = self._published_on(self.then)
        if line is None or self.finding.value is None:
            return []
        told = [from_the_document(float(self.finding.value), line, self.tally.is_percent)]
        is_later = self.today.on > self.then.on and line.unit == "states"
        return [*told, *(since(line, self._published_on(self.today)) if is_later else ())]


def recounts_of(finding, on, today):
    """Every tally of a finding. Asks the database for the states only where there is one."""
    tallies = [tally for tally in REGISTRY if finding.pk in tally.findings]
    if not tallies:
        return []
    return recounts([(tally, finding) for tally in tallies], on, today)


def all_recounts(on, today, rows=None):
    """Every tally with each of its findings that is on file, in the order of the documents; remembered.

    `rows` are those of the day, where they were read already.
    """
    return remembered(("recounts", on, today), lambda: _all_recounts(on, today, rows))


def _all_recounts(on, today, rows):
    findings = Finding.objects.filter(pk__in=FINDINGS).select_related("document").order_by("position")
    pairs = [(tally, finding) for finding in findings for tally in REGISTRY if finding.pk in tally.findings]
    return recounts(pairs, on, today, rows)


def recounts(pairs, on, today, rows=None):
    """Tallies beside their findings, each counted once for a day."""
    rows = state_rows(on) if rows is None else rows
    days = {day: [Asked(row.state, day) for row in rows] for day in (BRIEF_DAY, on, today)}
    explained = Explanation.objects.in_bulk({tally.key for tally, _ in pairs})
    counted = {
        (tally.key, day): Counted(day, tuple(tally.lines(asked)))
        for tally in dict.fromkeys(tally for tally, _ in pairs)
        for day, asked in days.items()
    }
    return [
        Recount(
            tally,
            finding,
            counted[tally.key, BRIEF_DAY],
            counted[tally.key, on],
            counted[tally.key, today],
            explained.get(tally.key),
        )
        for tally, finding in pairs
    ]
