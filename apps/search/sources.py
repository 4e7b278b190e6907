"""Every page that was read, and what rests on it: the index knows the sources of every record."""

import django_filters
from django.db.models import Case, Count, IntegerField, OuterRef, Subquery, When
from django.db.models.functions import Coalesce

from apps.addresses.filters import StrictFilterSet, TextFilter, WordsFilter
from apps.search.models import EntryCitation
from apps.sources.models import Source, SourceKind
from apps.tables import Cell, Column, Table, day_cell


class SourceFilter(StrictFilterSet):
    """Sources by kind, publisher and words."""

    everything = "All sources"
    q = TextFilter(fields=("title", "url"), label="Words in the title or address", help_text="Text of the title.")
    publisher = django_filters.CharFilter(
        lookup_expr="icontains", label="Publisher", help_text="Text in the publisher's name."
    )
    kind = WordsFilter(choices=SourceKind, label="Kind of source")

    class Meta:
        model = Source
        fields: list[str] = []


def sources():
    """Every source, by title and then by address, with `cited`: how many states and records of the index rest on it."""
    resting = EntryCitation.objects.order_by().filter(source=OuterRef("pk")).values("source")
    number = resting.annotate(number=Count("record", distinct=True)).values("number")
    cited = Coalesce(Subquery(number, output_field=IntegerField()), 0)
    return Source.objects.annotate(cited=cited).order_by(Case(When(title="", then=1), default=0), "title", "url", "id")


def resting_on(source):
    """The entries that rest on a source, each with `citations`: what the source says for it."""
    found = {}
    for citation in (
        EntryCitation.objects.filter(source=source).select_related("record").order_by("record__title", "id")
    ):
        found.setdefault(citation.record, []).append(citation)
    return list(found.items())


COLUMNS = (
    Column("source", "Source"),
    Column("id", "Identifier"),
    Column("publisher", "Publisher"),
    Column("authors", "Authors"),
    Column("published", "Published", coded=True),
    Column("kind", "Kind"),
    Column("cited", "Cited by", numeric=True, help="How many states and records rest on it."),
    Column("url", "Address"),
)


def source_table(found, on, query="", address=""):
    """Sources as a table. Needs `sources()`."""
    return Table(
        title="Sources",
        columns=COLUMNS,
        rows=tuple(_row(source) for source in found),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _row(source):
    return (
        Cell(source.name),
        Cell(source.id),
        Cell(source.publisher),
        Cell(source.authors),
        day_cell(source.published, missing="Undated"),
        Cell(source.kind_label, value=source.kind),
        Cell(str(source.cited), value=source.cited),
        Cell(source.url),
    )


def resting_table(source, resting, on, query="", address=""):
    """What rests on a source, with what the source says for each."""
    columns = (
        Column("record", "Record"),
        Column("kind", "Kind"),
        Column("id", "Identifier"),
        Column("belongs", "Where it belongs"),
        Column("supports", "What the source says"),
    )
    return Table(
        title=f"What rests on {source.name}",
        columns=columns,
        rows=tuple(
            (
                Cell(entry.title, citations=tuple(citations)),
                Cell(entry.get_kind_display(), value=entry.kind),
                Cell(entry.key),
                Cell(entry.line),
                Cell(" ".join(citation.supports for citation in citations)),
            )
            for entry, citations in resting
        ),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )
