"""Figures as a table: a row for each figure and state, with the verdict of the day of the brief and of the day asked."""

from apps.comparison.answer import cited
from apps.criminalization.force import Force
from apps.criminalization.models import AbsentLaw
from apps.dates import say
from apps.findings.metrics import BRIEF_DAY
from apps.findings.tallies.verdicts import Reason
from apps.prevention.models import AbsentMeasure
from apps.tables import Cell, Column, Kind, Table

OF_REASON = {
    Reason.NOT_RESEARCHED: Kind.NOT_RESEARCHED,
    Reason.NOTHING_FOUND: Kind.NOT_FOUND,
    Reason.NOT_SAID: Kind.NOT_RESEARCHED,
}


def figures_table(figures, on, query="", address=""):
    """Every verdict on every state, with the records behind it."""
    return Table(
        title="Figures of the OSCE brief, counted again",
        columns=(
            Column("state", "State"),
            Column("code", "Code", help="ISO 3166-1 alpha-2"),
            Column("figure", "Figure", help="States that …"),
            Column("published", "OSCE, 2021", numeric=True, help="The number that the brief gives."),
            Column("brief_day", f"On {say(BRIEF_DAY)}", coded=True),
            Column("day", f"On {say(on)}", coded=True),
        ),
        rows=tuple(row for figure in figures for row in _rows(figure)),
        notes=tuple(_note(figure) for figure in figures),
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption="Verdict on each state for each figure",
    )


def _rows(figure):
    published = figure.published
    for state in figure.now.states:
        yield (
            Cell(state.name),
            Cell(state.id),
            Cell(figure.metric.label, value=figure.metric.key),
            Cell("" if published is None else str(published), value="" if published is None else published),
            counted_cell(figure.then.line, (state.pk,)),
            counted_cell(figure.now.line, (state.pk,)),
        )


def counted_cell(line, key):
    """What a line says of a state or record: it counts, it may, nothing was found, or it does not count.

    The sources stand with what counts, what may, and what a source denies.
    """
    force, entry = line.by_key.get(key, (Force.NO, None))
    citations = tuple(citation for record in entry.records for citation in cited(record)) if entry else ()
    if force is Force.YES:
        return Cell("Counts", value=force.value, confidence=_confidence(entry), citations=citations)
    if force is Force.UNCERTAIN:
        kind = OF_REASON.get(entry.reason, Kind.UNCERTAIN)
        return Cell(
            f"Perhaps: {entry.reason.words}",
            value=force.value,
            kind=kind,
            confidence=_confidence(entry),
            citations=citations,
        )
    if entry and entry.reason:
        return Cell("Nothing found", value="nothing_found", kind=Kind.NOT_FOUND)
    kind = Kind.NONE if citations and _is_denied(entry) else Kind.YES
    return Cell("Does not count", value=force.value, kind=kind, citations=citations)


def _confidence(entry):
    """The confidence of the records behind an entry, each level once, as they come."""
    levels = (record.get_confidence_display() for record in entry.records if getattr(record, "confidence", ""))
    return ", ".join(dict.fromkeys(level.lower() for level in levels))


def _is_denied(entry):
    """Whether all that stands behind an entry are sources that say that there is none."""
    return all(isinstance(record, AbsentLaw | AbsentMeasure) for record in entry.records)


def _note(figure):
    ranges = "; ".join(f"{say(each.on)}: {each.line.words} of {figure.total}" for each in figure.counts)
    return f"States that {figure.metric.label}: {ranges}. {figure.metric.rule}"
