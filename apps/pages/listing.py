"""A list with its filters: how many each choice would leave; the columns that a page shows."""

from dataclasses import dataclass, replace

from django.db.models import Count

from apps.addresses.filters import WordsFilter
from apps.tables import Table


@dataclass(frozen=True)
class Shown:
    """A table as a page shows it: some of its columns, the name of each row a link to its own page."""

    table: Table
    keys: tuple[str, ...]
    links: tuple[str, ...] = ()
    cited_in: str = ""

    @property
    def narrow(self):
        """The same rows with these columns; the sources of a row stand in one of them, the notes stay in the files."""
        columns = {column.key: column for column in self.table.columns}
        rows = tuple(self._row(place, row) for place, row in enumerate(self.table.rows))
        return replace(self.table, columns=tuple(columns[key] for key in self.keys), rows=rows, notes=())

    def _row(self, place, row):
        cells = {column.key: cell for column, cell in zip(self.table.columns, row, strict=True)}
        citations = row[0].citations
        named = replace(row[0], href=self.links[place] if self.links else "", citations=())
        cells = {key: replace(cell, note="", citations=()) for key, cell in cells.items()}
        cells[self.table.columns[0].key] = named
        place_of_sources = self.cited_in or self.table.columns[0].key
        cells[place_of_sources] = replace(cells[place_of_sources], citations=citations)
        return tuple(cells[key] for key in self.keys)


def counts_of(filterset):
    """For each filter, how many records each of its words would leave, the other filters kept."""
    found = {}
    for name, each in filterset.filters.items():
        if isinstance(each, WordsFilter):
            records = _without(filterset, name).qs.prefetch_related(None).order_by()
            pairs = records.values_list(each.field_name).annotate(times=Count("pk", distinct=True))
            found[name] = {str(word): times for word, times in pairs}
    return found


def _without(filterset, name):
    if name not in filterset.given:
        return filterset
    return with_also(filterset, **{name: None})


def with_also(filterset, **changes):
    """The same question with some parameters set anew, or left out where they are None."""
    given = {**filterset.given, **{name: value and [value] for name, value in changes.items()}}
    kept = {name: values for name, values in given.items() if values}
    return type(filterset)(kept, filterset.queryset, also=filterset.also)
