"""Lists that no page shows, as tables: each field of the record is a column, its sources stand with the first."""

from apps.tables import Cell, Column, Table
from apps.tables.values import is_number

LEFT_OUT = {"self", "sources", "links"}


def plain_table(title, serializer, citations, on, query="", address=""):
    """A table of what a serializer of many records writes; `citations(record)` gives the sources of one."""
    fields = {name: field for name, field in serializer.child.fields.items() if name not in LEFT_OUT}
    return Table(
        title=title,
        columns=tuple(Column(name, _label(name), help=str(field.help_text or "")) for name, field in fields.items()),
        rows=tuple(
            _row(written, fields, tuple(citations(record)))
            for record, written in zip(serializer.instance, serializer.data, strict=True)
        ),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _label(name):
    return name.replace("_", " ").capitalize()


def _row(written, fields, citations):
    first, *others = (_cell(written[name]) for name in fields)
    return (Cell(first.text, value=first.value, citations=citations), *others)


def _cell(value):
    if value is None:
        return Cell("")
    if isinstance(value, list):
        return Cell("; ".join(str(each) for each in value), value=[str(each) for each in value])
    return Cell(str(value), value=value if is_number(value) else str(value))
