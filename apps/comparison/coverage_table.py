"""Coverage as tables: one row a state and topic for files, one row a state for a page."""

from apps.comparison.coverage import FAMILIES, GROUPS
from apps.dates import say
from apps.tables import Cell, Column, Table

TITLE = "How far the records cover each state and topic"
NOTES = (
    "No state is ranked: a longer list on file means that more was found, not that more exists.",
    "Records are counted as they stand on file, whatever the day; questions of the comparison are answered for the day.",
)
COLUMNS = (
    Column("line", "State and topic"),
    Column("id", "Identifier"),
    Column("state", "State"),
    Column("region", "Region", help="This data set's own grouping, for maps and filters."),
    Column("topic", "Topic"),
    Column("coverage", "On file, or answered", coded=True),
    Column("looked_on", "Looked for until", help="Blank where nobody notes it state by state."),
    Column("records", "Records", numeric=True),
    Column("answered", "Questions answered", numeric=True),
    Column("asked", "Questions that arise", numeric=True),
    Column("pages", "Sources", help="Distinct pages.", numeric=True),
    Column("source_kinds", "Kinds of source", help="Kind of source: number of distinct pages."),
    Column("confidence", "Confidence"),
)


def coverage_table(found, on, query="", address=""):
    """States and topics, one row each."""
    rows = tuple(_row(each) for each in found)
    return Table(TITLE, COLUMNS, rows, NOTES, as_of=on.isoformat(), query=query, address=address)


def _row(each):
    is_group = each.topic.is_group
    return (
        Cell(f"{each.state.name}: {each.topic.label}"),
        Cell(each.pk),
        Cell(each.state.name, value=each.state.pk),
        Cell(each.state.region),
        Cell(each.topic.label, value=each.topic.key),
        Cell(each.words, kind=each.kind, note=each.note),
        Cell(each.looked_words, value=each.looked_on.isoformat() if each.looked_on else ""),
        _number(len(each.records)),
        _number(each.answered) if is_group else Cell("", value=""),
        _number(each.asked) if is_group else Cell("", value=""),
        _number(each.pages),
        Cell(source_words(each), value=[kind.value for kind in each.source_kinds]),
        Cell(each.confidence),
    )


def _number(number):
    return Cell(str(number), value=number)


def source_words(each):
    """Kinds of source with their numbers: Official report 3, NGO 1."""
    return ", ".join(f"{kind.label} {number}" for kind, number in each.source_kinds.items())


def matrix(found, on, of_groups, href):
    """The same states side by side by topic: families of records, or groups of questions.

    A state is a row where one of its topics is asked for; a topic that the filters leave out of a row stands as a dash.
    """
    by_state = {}
    for each in found:
        if each.topic.is_group is of_groups:
            by_state.setdefault(each.state, {})[each.topic] = each
    topics = [t for t in (GROUPS if of_groups else FAMILIES) if any(t in has for has in by_state.values())]
    researched = () if of_groups else (Column("researched_on", "Researched until"),)
    columns = (Column("state", "State"), *researched, *(Column(t.key, t.label, coded=True) for t in topics))
    rows = tuple(_matrix_row(state, has, topics, of_groups, href) for state, has in by_state.items())
    title = "Questions of the comparison that the records answer" if of_groups else "Records on file, family by family"
    return Table(f"{title}, as of {say(on)}" if of_groups else title, columns, rows, as_of=on.isoformat())


def _matrix_row(state, has, topics, of_groups, href):
    day = () if of_groups else (Cell(say(state.researched_on), value=state.researched_on.isoformat()),)
    return (Cell(state.name, href=href(state)), *day, *(_covered(has.get(topic)) for topic in topics))


def _covered(each):
    if each is None:
        return Cell("–", value="")
    if each.topic.is_group:
        return Cell(f"{each.answered} of {each.asked}" if each.asked else "–", value=each.answered)
    note = "; ".join(filter(None, (each.note, source_words(each))))
    return Cell(each.words, kind=each.kind, note=note, confidence=each.confidence)
