"""Research leads as a list of open questions: what is believed of a state but was not confirmed. Never facts."""

import django_filters

from apps.addresses.filters import StrictFilterSet
from apps.addresses.sentences import Part, Phrase
from apps.states.filters import WHERE, MemberFilter, RegionFilter, StateFilter
from apps.states.models import ResearchLead
from apps.tables import Cell, Column, Table

NOT_CONFIRMED = "Not confirmed"
COLUMNS = (
    Column("lead", "What is believed, and what would confirm it"),
    Column("id", "Identifier"),
    Column("state", "State"),
    Column("standing", "Standing", help="A lead is no record: no count, comparison or search holds it."),
)


class LeadFilter(StrictFilterSet):
    """Leads by state, region, organization and words."""

    everything = "All research leads"
    nouns = ("research lead, not confirmed", "research leads, not confirmed")
    phrases = {**WHERE, "q": Phrase(Part.WITH, "with the text “{}”")}
    order = ("state__name", "position", "id")
    q = django_filters.CharFilter(
        field_name="text", lookup_expr="icontains", label="Words in the lead", help_text="Text of the lead."
    )
    region = RegionFilter(field_name="state__region")
    member = MemberFilter(field_name="state")
    state = StateFilter()

    class Meta:
        model = ResearchLead
        fields: list[str] = []


def leads():
    """Every lead, state by state."""
    return ResearchLead.objects.select_related("state").order_by(*LeadFilter.order)


def lead_table(found, on, query="", address=""):
    """Leads, one row each. Each row says by itself that it is not confirmed, wherever it is carried."""
    return Table(
        title="Research leads: believed, not confirmed",
        columns=COLUMNS,
        rows=tuple(
            (Cell(each.text), Cell(each.pk), Cell(each.state.name, value=each.state_id), Cell(NOT_CONFIRMED))
            for each in found
        ),
        notes=(
            "Leads are open questions, not records. They cite no source, and nothing in this knowledge base rests on them.",
        ),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )
