"""Cross-country lists as a table and as a list with filters: each list with the states that it names, beside the records."""

from collections import Counter

import django_filters
from django.db.models import Q

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.addresses.sentences import Part, Phrase
from apps.criminalization.fetching import with_law
from apps.findings.lists.checks import checks
from apps.findings.lists.fetching import whole_lists
from apps.findings.lists.verdicts import KINDS
from apps.findings.models import CrossCountryList
from apps.findings.vocabulary import ListedLaw
from apps.states.filters import StateFilter
from apps.states.models import State
from apps.tables import Cell, Column, Kind, Table

NAMED = ("listed_states__state", "listed_parts__jurisdiction__state")
COLUMNS = (
    Column("line", "List and place"),
    Column("list", "List", help="Identifier of the list."),
    Column("speaks_of", "Law that the list speaks of"),
    Column("as_of", "Date of the list", help="Blank where it is undated."),
    Column("count_stated", "Number that it gives", numeric=True),
    Column("covers", "What it says it covers", help="Blank where it does not say."),
    Column("state", "State"),
    Column("place", "Place", help="The state, or the part of it that the list names."),
    Column("named", "Named by the list", help="named, disputed, not named."),
    Column("adopted", "Adopted, says the list"),
    Column("verdict", "Beside the records", coded=True),
    Column("words", "In words"),
    Column("statutes", "Statutes on file that fit"),
    Column("confidence", "Confidence"),
    Column("note", "Note"),
    Column("finding", "Finding behind it"),
)
NOTES = (
    "A list is a claim of its source, not a fact about each state. Where it says more than the records, that is a lead.",
    "A list that only counts names no state; its one row says so.",
    "A state that a list does not name: silence says nothing of it, unless the list has a date and says that it covers it.",
)


class NamedFilter(StateFilter):
    """Lists that name a state, as a whole or by a part of it."""

    def filter(self, qs, value):
        """Keep the lists that name one of the states."""
        return qs.filter(pk__in=self._naming(value)) if value else qs

    def counted(self, records):
        """How many of some lists name each state."""
        pairs = {pair for field in NAMED for pair in records.values_list("pk", field)}
        return Counter(state for _, state in pairs if state)

    def _naming(self, codes):
        named = Q(**{f"{NAMED[0]}__in": codes}) | Q(**{f"{NAMED[1]}__in": codes})
        return CrossCountryList.objects.filter(named).values("pk")


class ListFilter(StrictFilterSet):
    """Cross-country lists by the law that they speak of, by a state that they name, and by words of their note."""

    everything = "All cross-country lists"
    nouns = ("cross-country list", "cross-country lists")
    phrases = {
        "approach": Phrase(Part.WHICH, "on {}"),
        "state": Phrase(Part.THAT, "name[s|] {} or a part of it", is_name=True),
        "q": Phrase(Part.WITH, "with the text “{}”"),
    }
    q = django_filters.CharFilter(field_name="note", lookup_expr="icontains", label="Words in the note")
    approach = WordsFilter(choices=ListedLaw, label="Law that the list speaks of")
    state = NamedFilter(label="State named", help_text="Named as a whole or by a part.")

    class Meta:
        model = CrossCountryList
        fields: list[str] = []


def checked(found, on):
    """Each list with every place of which it and the records can be held against each other, in a fixed number of queries."""
    states = list(with_law(State.objects.order_by("name")))
    return [(each, checks(each, states, on)) for each in found]


def lists_table(pairs, on, query="", address=""):
    """Lists and places, one row each. Takes what `checked` gives."""
    return Table(
        title="Cross-country lists beside the records",
        columns=COLUMNS,
        rows=tuple(row for each, places in pairs for row in _rows(each, places)),
        notes=NOTES,
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _rows(each, places):
    if not places:
        yield _row(each, None)
    for check in places:
        yield _row(each, check)


def _row(each, check):
    law = f"{'Duty: ' if each.is_duty else ''}{each.get_approach_display()}"
    place = check.name if check else "no state named"
    return (
        Cell(f"{each.pk}: {place}", citations=tuple(each.citations.all())),
        Cell(each.pk),
        Cell(law, value=each.approach),
        Cell(each.as_of.words if each.as_of else "", value=str(each.as_of or "")),
        Cell("" if each.count_stated is None else str(each.count_stated), value=count_of(each)),
        Cell(each.covers, value="; ".join(filter(None, (each.covers, ", ".join(each.covers_states))))),
        Cell(check.state.name if check else "", value=check.state.pk if check else ""),
        Cell(place, value=check.place.pk if check else ""),
        Cell(named_words(check) if check else ""),
        Cell(check.adopted.words if check and check.adopted else ""),
        _verdict(check),
        Cell(check.words if check else ""),
        Cell("; ".join(law.pk for law in check.laws) if check else ""),
        Cell(each.get_confidence_display(), value=each.confidence),
        Cell(each.note),
        Cell(each.finding_id or ""),
    )


def count_of(each):
    return "" if each.count_stated is None else each.count_stated


def named_words(check):
    """Whether the list names the place: named, disputed, not named."""
    if check.is_disputed:
        return "named, and disputed" if check.names else "disputed"
    return "named" if check.names else "not named"


def _verdict(check):
    if check is None:
        return Cell("Only counts", value="", kind=Kind.NOT_APPLICABLE)
    return Cell(check.verdict.label, value=check.verdict.value, kind=KINDS[check.verdict])


def every_list():
    """The queryset that the filters narrow."""
    return whole_lists().order_by("position", "id")
