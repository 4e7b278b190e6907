"""What stands behind a finding that was counted again, as a table: state by state, record by record, with sources."""

from apps.comparison.record_words import dated_words_of
from apps.dates import say
from apps.findings.figures_table import counted_cell
from apps.tables import Cell, Column, Kind, Table


def recount_table(recounts, on, query="", address=""):
    """Every state and record that counts, or may, on the day of the brief or on the day asked about."""
    then = recounts[0].then.on if recounts else on
    return Table(
        title="Behind the figures: states and records",
        columns=(
            Column("state", "State"),
            Column("code", "Code", help="ISO 3166-1 alpha-2"),
            Column("figure", "Counted"),
            Column("line", "Category"),
            Column("record", "Record", help="The records behind it; a state may count by several."),
            Column("number", "Number", numeric=True),
            Column("brief_day", f"On {say(then)}", coded=True),
            Column("day", f"On {say(on)}", coded=True),
        ),
        rows=tuple(row for recount in recounts for row in _rows(recount)),
        notes=tuple(note for recount in recounts for note in _notes(recount)),
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption="States and records that count, or may",
    )


def _rows(recount):
    for then, now in zip(recount.then.lines, recount.asked.lines, strict=True):
        for key, entry in _counted(then, now).items():
            yield (
                Cell(entry.state.name),
                Cell(entry.state.pk),
                Cell(recount.tally.title, value=recount.tally.key),
                Cell(_label(now), value=now.key),
                Cell("; ".join(map(dated_words_of, entry.records)), value=[record.pk for record in entry.records]),
                Cell(str(entry.number), value=entry.number),
                counted_cell(then, key),
                counted_cell(now, key),
            )
        for state in now.unseen:
            yield (
                Cell(state.name),
                Cell(state.pk),
                Cell(recount.tally.title, value=recount.tally.key),
                Cell(_label(now), value=now.key),
                Cell("", value=[]),
                Cell("", value=""),
                *(Cell("Not looked for", value="not_researched", kind=Kind.NOT_RESEARCHED) for _ in range(2)),
            )


def _counted(then, now):
    """Every state or record that counts or may on one of two days, by key, as it stands on the later."""
    return {entry.key: entry for line in (then, now) for entry in (*line.certain, *line.perhaps)}


def _label(line):
    return f"{line.group}: {line.label}" if line.group else line.label


def _notes(recount):
    numbers = "; ".join(f"{say(each.on)}: {each.summary}" for each in recount.days)
    yield f"{recount.tally.title}. {recount.tally.rule} {numbers}. States that do not stand here do not count."
    if recount.explanation:
        yield recount.explanation.text
