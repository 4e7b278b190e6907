"""Statutes as a table: one row a law, with everything on file; and figures on their application."""

from dataclasses import replace

from apps.criminalization.force import NEVER, Force
from apps.criminalization.sayings import approach_words, changed_since, looked, penalty_words, swatch_of
from apps.criminalization.vocabulary import MentalElement
from apps.dates import say
from apps.tables import Cell, Column, Kind, Table, day_cell

NOTES = (
    "A law without a known first day counts as in force from the day on which its state was researched; "
    "for earlier days it is uncertain.",
    "A detail that is not found may exist all the same: no source that was read gives it.",
)
COLUMNS = (
    Column("statute", "Statute"),
    Column("id", "Identifier", help="Stable: part of the address of the statute's page."),
    Column("state", "State"),
    Column("part", "Place", help="Where the law holds: the state, or the part of it."),
    Column("law", "Law"),
    Column("law_original", "Law in its own language"),
    Column("provision", "Provision"),
    Column("approach", "Approach", help="What is punished as to the buyer's knowledge."),
    Column("reach", "Reach", help="Whom or where it reaches. Only general laws make a state's approach."),
    Column("variations", "Variations"),
    Column("offence_kind", "Kind of offence"),
    Column(
        "mental_element",
        "Knowledge of exploitation to be shown",
        help="What must be shown about the buyer's knowledge that the person is trafficked or exploited.",
        coded=True,
    ),
    Column("services", "Services"),
    Column("penalty", "Penalty", coded=True),
    Column("adopted", "Adopted", coded=True),
    Column("since", "In force since", coded=True),
    Column("until", "Until", help="The first day on which it no longer held."),
    Column("status", "Status when researched"),
    Column("in_force", "In force on that day", help="On the day that the table is as of.", coded=True),
    Column("amendments", "Amendments"),
    Column("summary", "Summary"),
    Column("official_text", "Official text"),
    Column("confidence", "Confidence"),
)
IN_FORCE = {
    Force.YES: ("In force", Kind.YES),
    Force.NO: ("Not in force", Kind.NONE),
    Force.UNCERTAIN: ("Uncertain", Kind.UNCERTAIN),
}


def statute_table(statutes, on, query="", address=""):
    """Statutes with all that is on file. Needs `Statute.objects.whole()`."""
    return Table(
        title="Statutes on demand",
        columns=COLUMNS,
        rows=tuple(_row(law, on) for law in statutes),
        notes=NOTES,
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption=f"Statutes, as of {say(on)}",
    )


def _row(law, on):
    return (
        Cell(str(law), value=str(law), citations=tuple(law.citations.all())),
        Cell(law.id),
        Cell(law.state.name, value=law.state.id),
        Cell(place(law.jurisdiction), value=law.jurisdiction_id),
        Cell(law.law),
        Cell(law.law_original),
        Cell(law.provision),
        Cell(approach_words(law), value=law.approach, swatch=swatch_of(law)),
        Cell(law.get_reach_display(), value=law.reach),
        _many(law.variations.all(), "variation"),
        Cell(law.get_offence_kind_display(), value=law.offence_kind),
        knowledge(law, on),
        Cell(law.get_services_display(), value=law.services),
        penalty(law, on),
        day_cell(law.adopted, note=looked(law.state)),
        day_cell(law.in_force_from, "First day not known", looked(law.state)),
        Cell(law.in_force_to.words if law.in_force_to else "", value=str(law.in_force_to or "")),
        Cell(law.get_status_display(), value=law.status),
        in_force(law, on),
        Cell("; ".join(f"{change.date.words}: {change.change}" for change in law.amendments.all())),
        Cell(law.summary),
        Cell(law.official_text_url),
        Cell(law.get_confidence_display(), value=law.confidence),
    )


def place(jurisdiction):
    """Where a law holds: Sweden; United Kingdom: Northern Ireland."""
    state = jurisdiction.state.name
    return state if jurisdiction.is_whole else f"{state}: {jurisdiction.name}"


def knowledge(law, on):
    """What must be shown of the buyer's knowledge; a text that no source gave is not found, never nothing."""
    if law.mental_element == MentalElement.UNKNOWN:
        return Cell(
            law.get_mental_element_display(), value=law.mental_element, kind=Kind.NOT_FOUND, note=looked(law.state)
        )
    return as_worded(law, on, Cell(law.get_mental_element_display(), value=law.mental_element))


def as_worded(law, on, cell):
    """A detail of a law on a day: a record tells it as worded when researched, so before a change it is uncertain."""
    changes = changed_since(law, on)
    if not changes:
        return cell
    note = f"As worded when researched; changed since {say(on)}: {', '.join(changes)}"
    return replace(cell, kind=Kind.UNCERTAIN, note=". ".join(filter(None, (note, cell.note))))


def penalty(law, on):
    """The penalty on file, or that none was found."""
    words = penalty_words(law)
    if not words:
        return Cell("Not found", value="", kind=Kind.NOT_FOUND, note=looked(law.state))
    return as_worded(law, on, Cell(words, note=law.penalty_note))


def in_force(law, on):
    """Whether the law was in force on a day."""
    force = law.force_on(on)
    text, kind = IN_FORCE[force]
    return Cell(not_in_force(law, on) if force == Force.NO else text, value=force.value, kind=kind)


def not_in_force(law, on):
    """How a law stood on a day on which it was not in force: proposed, not yet in force, no longer in force."""
    if law.status in NEVER:
        return law.get_status_display()
    begins = [known for known in (law.in_force_from, law.adopted) if known]
    not_yet = any(known.had_come(on) is False for known in begins)
    return "Not yet in force" if not_yet else "No longer in force"


def _many(rows, field):
    words = [(getattr(row, field), str(row)) for row in rows]
    return Cell(", ".join(label for _, label in words), value=[word for word, _ in words])


FIGURE_COLUMNS = (
    Column("figure", "Figure"),
    Column("state", "State"),
    Column("kind", "What is counted"),
    Column("period", "Period"),
    Column("value", "Number", numeric=True),
    Column("statute", "Statute", help="Identifier of the law applied, where the source names one."),
    Column("note", "What exactly the source counts"),
    Column("confidence", "Confidence"),
)


def figure_table(figures, on, query="", address=""):
    """Figures on application. Needs the state and the citations of each."""
    return Table(
        title="Figures on the application of laws on demand",
        columns=FIGURE_COLUMNS,
        rows=tuple(_figure(figure) for figure in figures),
        notes=("Figures of different sources and periods count different things; they are not to be added up.",),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _figure(figure):
    name = f"{figure.state.name}, {figure.get_kind_display().lower()}, {figure.period}"
    return (
        Cell(name, citations=tuple(figure.citations.all())),
        Cell(figure.state.name, value=figure.state_id),
        Cell(figure.get_kind_display(), value=figure.kind),
        Cell(figure.period),
        Cell(f"{figure.value:,}", value=figure.value),
        Cell(figure.statute_id or ""),
        Cell(figure.note),
        Cell(figure.get_confidence_display(), value=figure.confidence),
    )
