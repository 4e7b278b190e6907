"""Published figures beside what the records give: on the day of the brief, and on a day that a reader asks about."""

from dataclasses import dataclass

from apps.comparison.state_row import state_rows
from apps.criminalization.sayings import few_or_many
from apps.databases.remembering import remembered
from apps.findings.differing import from_the_document, since
from apps.findings.metrics import BRIEF_DAY, METRICS, Count, count
from apps.findings.models import Finding


@dataclass(frozen=True)
class Figure:
    """A figure of a document, its finding (None where that is not on file), and the count of two days."""

    finding: Finding | None
    then: Count
    now: Count

    @property
    def metric(self):
        return self.now.metric

    @property
    def published(self):
        """The number that the document gives; None where it is not on file."""
        return None if self.finding is None or self.finding.value is None else int(self.finding.value)

    @property
    def total(self):
        """How many states were asked."""
        return len(self.now.states)

    @property
    def counts(self):
        """The two days in order; one where they are the same day."""
        return (self.then,) if self.then.on == self.now.on else (self.then, self.now)

    @property
    def why(self):
        """Why the numbers differ, as far as it follows from the counts themselves."""
        then, now = self.then.line, self.now.line
        against = [] if self.published is None else [from_the_document(self.published, then)]
        return [*against, *self._uncertain(), *(since(then, now) if self.now.on > self.then.on else ())]

    def _uncertain(self):
        groups = [f"{_who(entries)}, since {reason.words}" for reason, entries in self.then.line.by_reason]
        if groups:
            yield f"Perhaps, in June 2021: {'; '.join(groups)}."


def _who(entries):
    return few_or_many([entry.state.name for entry in entries], "states")


def figures(on, rows=None, metrics=METRICS):
    """Each metric with its finding, on the day of the brief and on a day."""
    rows = state_rows(on) if rows is None else rows
    findings = Finding.objects.in_bulk({metric.finding for metric in metrics})
    return [
        Figure(findings.get(metric.finding), count(metric, rows, BRIEF_DAY), count(metric, rows, on))
        for metric in metrics
    ]


def headline_figures(on, rows):
    """The figures for the home page, from the rows of all states."""
    headline = [metric for metric in METRICS if metric.is_headline]
    return remembered(("headline figures", on), lambda: figures(on, rows, headline))
