"""Published figures beside what the records give: on the day of the brief, and on a day that a reader asks about."""

from dataclasses import dataclass

from apps.comparison.state_row import state_rows
from apps.findings.metrics import BRIEF_DAY, METRICS, Count, count
from apps.findings.models import Finding

NAMED_AT_MOST = 3


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
        return len(self.now.verdicts)

    @property
    def counts(self):
        """The two days in order; one where they are the same day."""
        return (self.then,) if self.then.on == self.now.on else (self.then, self.now)

    @property
    def why(self):
        """Why the numbers differ, as far as it follows from the counts themselves."""
        return [*self._against_the_document(), *self._uncertain(), *self._since()]

    def _against_the_document(self):
        if self.published is None:
            return
        if self.published > self.then.highest:
            fewer = self.published - self.then.highest
            yield f"For June 2021 the records show {self.then.highest} at most, {fewer} fewer than the brief counts."
        elif self.published < self.then.lowest:
            more = self.then.lowest - self.published
            yield f"For June 2021 the records show at least {self.then.lowest}, {more} more than the brief counts."
        elif self.then.lowest == self.then.highest:
            yield "For June 2021 the records give the same number; whether the states are the same, the brief does not say."
        else:
            yield "The number of the brief lies within the range of the records."

    def _uncertain(self):
        groups = [f"{named(states)}, since {reason.words}" for reason, states in self.then.by_reason]
        if groups:
            yield f"Perhaps, in June 2021: {'; '.join(groups)}."

    def _since(self):
        """States that changed sides for certain, which only a later day can show."""
        if self.now.on <= self.then.on:
            return
        before, after = _certain_sides(self.then), _certain_sides(self.now)
        came = [state for state in after[True] if state in before[False]]
        went = [state for state in before[True] if state in after[False]]
        if came:
            yield f"Counted since: {named(came)}."
        if went:
            yield f"No longer counted: {named(went)}."


def _certain_sides(counted):
    """The states that certainly count, and those that certainly do not."""
    perhaps = {state for state, _ in counted.perhaps}
    yes = [state for state, _ in counted.certain]
    return {True: yes, False: [state for state, _ in counted.verdicts if state not in perhaps and state not in yes]}


def named(states):
    """A few states by name, many by number."""
    if len(states) > NAMED_AT_MOST:
        return f"{len(states)} states"
    *before, last = [state.name for state in states]
    return f"{', '.join(before)} and {last}" if before else last


def figures(on, rows=None, metrics=METRICS):
    """Each metric with its finding, on the day of the brief and on a day."""
    rows = state_rows(on) if rows is None else rows
    findings = Finding.objects.in_bulk({metric.finding for metric in metrics})
    return [
        Figure(findings.get(metric.finding), count(metric, rows, BRIEF_DAY), count(metric, rows, on))
        for metric in metrics
    ]


def headline_figures(on, rows):
    """The figures for the home page."""
    return figures(on, rows, [metric for metric in METRICS if metric.is_headline])
