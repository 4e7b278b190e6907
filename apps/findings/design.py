"""Laws by the criteria of the brief, with the findings that speak for and against the approach of each."""

from collections import defaultdict

from django.db.models import Prefetch

from apps.criminalization.design import design_of
from apps.criminalization.models import EnforcementFigure
from apps.criminalization.sayings import approach_words, swatch_of
from apps.criminalization.table import in_force, knowledge, place
from apps.criminalization.vocabulary import Approach
from apps.dates import say
from apps.findings.models import ApproachArgument
from apps.findings.vocabulary import Stance
from apps.sources.models import with_sources
from apps.tables import Cell, Column, Table

COLUMNS = (
    Column("statute", "Statute"),
    Column("id", "Identifier"),
    Column("state", "State"),
    Column("part", "Place"),
    Column("approach", "Approach"),
    Column("in_force", "In force on that day", coded=True),
    Column("mental_element", "Does it ask for knowledge of exploitation?", coded=True),
    Column("purchases", "Which purchases does it reach?"),
    Column("limited_to", "Certain persons or places", help="Blank where the law is general."),
    Column("services", "Which services?"),
    Column(
        "applied",
        "Has it been applied?",
        help="Figures on file; a report or an investigation is no conviction.",
        coded=True,
    ),
    Column("speaks_for", "Findings for the approach", help="Identifiers of findings of the two documents."),
    Column("speaks_against", "Findings against the approach", help="Identifiers of findings of the two documents."),
)
NOTES = (
    "The criteria are those of the OSCE brief of 2021. They stand side by side as facts; no law is scored or ranked.",
    "That no figure names a law says nothing about its application. Figures that name no law are left out here.",
    "Findings speak of an approach as a whole, not of the single law, and are those of the two documents alone; what others "
    "hold stands under the questions on which sources differ.",
)


def with_design(statutes):
    """Statutes with what `design_of` needs: the figures that name them with sources, and what was looked for."""
    figures = with_sources(EnforcementFigure.objects.select_related("state"))
    return statutes.prefetch_related(Prefetch("figures", figures), "jurisdiction__state__searches")


def arguments_by_approach():
    """For each approach the identifiers of the findings for it and against it, in the order of the record."""
    found = defaultdict(lambda: ([], []))
    rows = ApproachArgument.objects.filter(approach__in=Approach.values).order_by("position", "id")
    for approach, stance, finding in rows.values_list("approach", "stance", "finding"):
        if stance == Stance.FOR:
            found[approach][0].append(finding)
        elif stance in (Stance.AGAINST, Stance.SAID_ELSEWHERE_AGAINST):
            found[approach][1].append(finding)
    return dict(found)


def design_table(statutes, on, query="", address=""):
    """Laws by the criteria, one row each. Needs `with_design`."""
    arguments = arguments_by_approach()
    return Table(
        title="Laws on demand by the criteria of the OSCE brief",
        columns=COLUMNS,
        rows=tuple(_row(law, on, *arguments.get(law.approach, ((), ()))) for law in statutes),
        notes=NOTES,
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption=f"Laws by the criteria of the brief, as of {say(on)}",
    )


def _row(law, on, speaks_for, speaks_against):
    design = design_of(law, on)
    figures = tuple(citation for figure in design.figures for citation in figure.citations.all())
    return (
        Cell(str(law), citations=(*law.citations.all(), *figures)),
        Cell(law.pk),
        Cell(law.state.name, value=law.state.pk),
        Cell(place(law.jurisdiction), value=law.jurisdiction_id),
        Cell(approach_words(law), value=law.approach, swatch=swatch_of(law)),
        in_force(law, on),
        knowledge(law, on),
        design.purchases_cell(),
        Cell(law.get_reach_display() if design.limited_to else "", value=design.limited_to),
        Cell(law.get_services_display(), value=law.services),
        design.applied_cell(),
        Cell(", ".join(speaks_for), value=list(speaks_for)),
        Cell(", ".join(speaks_against), value=list(speaks_against)),
    )
