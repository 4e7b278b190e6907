"""Prevention measures as a table: one row a measure, with everything on file."""

from apps.dates import say
from apps.prevention.vocabulary import Evaluated
from apps.tables import Cell, Column, Kind, Table, day_cell

NOTES = (
    "Measures were not looked for equally in every state; a longer list does not mean more prevention.",
    "A measure without a known end may still run, or may have ended.",
)
COLUMNS = (
    Column("measure", "Measure"),
    Column("id", "Identifier"),
    Column("state", "State"),
    Column("type", "Kind of measure", help="By what it does to demand."),
    Column("technique", "Technique"),
    Column("focus", "Conduct discouraged"),
    Column("audience", "Audience"),
    Column("engagement", "Engagement", help="Whether it deals with single buyers or users itself."),
    Column("lead", "Who leads it"),
    Column("lead_name", "Name of who leads it"),
    Column("started", "Begun", coded=True),
    Column("ended", "Ended", coded=True),
    Column("evaluated", "Evaluation", coded=True),
    Column("summary", "Summary"),
    Column("confidence", "Confidence"),
)
EVALUATED = {Evaluated.YES: Kind.YES, Evaluated.NO: Kind.NONE, Evaluated.UNKNOWN: Kind.NOT_FOUND}


def measure_table(measures, on, query="", address=""):
    """Measures with all that is on file. Needs `Measure.objects.whole()`."""
    return Table(
        title="Prevention measures",
        columns=COLUMNS,
        rows=tuple(_row(measure) for measure in measures),
        notes=NOTES,
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption=f"Prevention measures on file on {say(on)}",
    )


def _row(measure):
    audiences = [(audience.audience, str(audience)) for audience in measure.audiences.all()]
    return (
        Cell(measure.title, citations=tuple(measure.citations.all())),
        Cell(measure.id),
        Cell(measure.state.name, value=measure.state_id),
        Cell(measure.get_type_display(), value=measure.type),
        Cell(measure.get_technique_display(), value=measure.technique),
        Cell(measure.get_focus_display(), value=measure.focus),
        Cell(", ".join(label for _, label in audiences), value=[word for word, _ in audiences]),
        Cell(measure.get_engagement_display(), value=measure.engagement),
        Cell(measure.get_lead_display(), value=measure.lead),
        Cell(measure.lead_name),
        day_cell(measure.started, "First day not known"),
        day_cell(measure.ended, "No end on file"),
        Cell(measure.get_evaluated_display(), value=measure.evaluated, kind=EVALUATED[measure.evaluated]),
        Cell(measure.summary),
        Cell(measure.get_confidence_display(), value=measure.confidence),
    )
