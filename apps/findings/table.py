"""What the documents say, as tables: findings, recommendations with their steps, positions on questions."""

from apps.sources.models import citations_of
from apps.tables import Cell, Column, Kind, Table

FINDING_COLUMNS = (
    Column("finding", "Finding"),
    Column("id", "Identifier"),
    Column("document", "Document"),
    Column("section", "Section"),
    Column("kind", "Kind"),
    Column("topics", "Topics"),
    Column("states", "States it rests on", help="States on whose experience the finding rests."),
    Column("value", "Figure", numeric=True),
    Column("unit", "Unit"),
    Column("qualifier", "Qualifier"),
    Column("denominator", "Part of"),
    Column("figure_as_of", "Figure as of"),
    Column("computable", "How the records would give it"),
    Column("note", "Note"),
)


def finding_table(findings, on, query="", address=""):
    """Findings with all that is on file. Needs `Finding.objects.whole()`."""
    return Table(
        title="Findings of the two documents",
        columns=FINDING_COLUMNS,
        rows=tuple(_finding(each) for each in findings),
        notes=("A finding says what its document holds, in our own words; it is no statement of this knowledge base.",),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _finding(each):
    topics, states = list(each.topics.all()), list(each.states.all())
    return (
        Cell(each.statement, citations=tuple(each.citations.all())),
        Cell(each.id),
        Cell(each.document.title, value=each.document_id),
        Cell(each.section),
        Cell(each.get_kind_display(), value=each.kind),
        Cell(", ".join(str(topic) for topic in topics), value=[topic.topic for topic in topics]),
        Cell(", ".join(state.name for state in states), value=[state.id for state in states]),
        Cell(figure_words(each), value="" if each.value is None else each.value),
        Cell(each.unit),
        Cell(each.qualifier),
        Cell(each.denominator),
        Cell(each.as_of),
        Cell(each.computable),
        Cell(each.note),
    )


def figure_words(finding):
    """The figure of a finding as its document gives it: nearly 42 %, 1 of 72; '' where it has none."""
    if finding.value is None:
        return ""
    number = f"{finding.value.normalize():,f}"
    unit = "%" if finding.unit in ("percent", "per cent", "%") else finding.unit.replace("_", " ")
    return " ".join(part for part in (finding.qualifier, number, unit) if part)


RECOMMENDATION_COLUMNS = (
    Column("step", "Step"),
    Column("id", "Identifier"),
    Column("recommendation", "Recommendation"),
    Column("verdicts", "What the records would show"),
)


def recommendation_table(recommendations, on, query="", address=""):
    """Every step under its recommendation. Needs steps and citations."""
    return Table(
        title="Recommendations of the OSCE brief and their steps",
        columns=RECOMMENDATION_COLUMNS,
        rows=tuple(
            (
                Cell(step.text, citations=tuple(each.citations.all())),
                Cell(step.id),
                Cell(each.title, value=each.id),
                Cell(step.verdicts),
            )
            for each in recommendations
            for step in each.steps.all()
        ),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


QUESTION_COLUMNS = (
    Column("position", "Position"),
    Column("question", "Question", coded=True),
    Column("held_by", "Who holds it"),
)


def question_table(questions, on, query="", address=""):
    """Every position under its question, none before another in weight. Needs positions and what they rest on."""
    return Table(
        title="Questions on which sources differ",
        columns=QUESTION_COLUMNS,
        rows=tuple(
            (
                Cell(held.stance, citations=held_citations(held)),
                Cell(each.question, value=each.id, kind=Kind.DISPUTED),
                Cell(held.source_name),
            )
            for each in questions
            for held in each.positions.all()
        ),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def held_citations(held):
    """What a position rests on: sources beside it, and those of the findings that it names."""
    return citations_of((held, *(link.finding for link in held.finding_links.all())))
