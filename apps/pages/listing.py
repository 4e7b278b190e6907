"""A list with its filters, as every list page lays it out: the sentence, the choices, the order, the page of rows."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils.text import slugify

from apps.addresses.counting import UNCERTAIN, left_out
from apps.addresses.filters import SpanFilter, WordsFilter
from apps.addresses.sentences import agree, asked, either, noun
from apps.addresses.sorting import PARAMETER as SORT
from apps.addresses.sorting import Order
from apps.addresses.words import split_words
from apps.pages.facets import facets_of
from apps.pages.paging import PAGE, page_of
from apps.serving.counted import counts_of
from apps.tables import Table

ALSO = ("as_of", PAGE)  # what the page of a list reads besides its filters; a file has no pages
OPPOSITE = {"ascending": "descending", "descending": "ascending"}


@dataclass(frozen=True)
class Chip:
    """A choice that narrows the list, with the address of the list without it."""

    id: str
    parameter: str
    heading: str
    value: str
    address: str

    @property
    def label(self):
        return f"{self.heading}: {self.value}"


@dataclass(frozen=True)
class SortLink:
    """A way to sort the list: where it leads, and how the list stands by it now ("" where it does not)."""

    key: str
    label: str
    address: str
    direction: str = ""

    @property
    def next_direction(self):
        return OPPOSITE.get(self.direction, "ascending")


@dataclass(frozen=True)
class WayOut:
    """Which list there would be without one of the filters."""

    words: str
    number: int
    what: str
    address: str


@dataclass(frozen=True)
class Doubt:
    """Records that a span of time leaves out, since it is uncertain whether they lie in it."""

    number: int
    verb: str
    address: str


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


def listing(request, filterset, total, is_paged=True):
    """What `list.html` takes for any list: `total` is how many records there are at all."""
    found = filterset.how_many
    return {
        "found": found,
        "total": total,
        "what": f"{found} {noun(filterset, found)}",
        "all_of_them": f"{total} {noun(filterset, total)}",
        "noun": noun(filterset, 1),
        "asked": asked(filterset, found or 1),
        "chosen": chips_of(request, filterset),
        "facets": facets_of(filterset, counts_of(filterset)),
        "sort_word": filterset.sort.word if filterset.sort else "",
        "sorts": sorts_of(request, filterset),
        "doubts": doubts_of(request, filterset),
        "ways_out": [] if found else ways_out(request, filterset),
        "page": page_of(request, found, lambda **changes: here(request, filterset, **changes)) if is_paged else None,
    }


def here(request, filterset, **changes):
    """The address of this list with some parameters set anew or left out, and without the page of rows."""
    said = urlencode(filterset.given_anew(**{PAGE: None, **changes}), doseq=True, safe=",")
    return f"{request.path}?{said}" if said else request.path


def chips_of(request, filterset):
    """Each choice that narrows the list, with the way to take it back."""
    return [_chip(request, filterset, choice) for choice in filterset.described()]


def _chip(request, filterset, choice):
    words = filterset.given[choice.parameter]
    if isinstance(filterset.filters[filterset.filter_of(choice.parameter)], WordsFilter):
        words = [word for word in split_words(words) if word != choice.value]
    else:
        words = []
    return Chip(
        id=f"without-{choice.parameter}-{slugify(choice.value)}",
        parameter=choice.parameter,
        heading=_heading(filterset, choice.parameter),
        value=_value(filterset, choice),
        address=here(request, filterset, **{choice.parameter: ",".join(words) or None}),
    )


def _heading(filterset, parameter):
    return filterset.filters[filterset.filter_of(parameter)].label or parameter


def _value(filterset, choice):
    asked_filter = filterset.filters[filterset.filter_of(choice.parameter)]
    if hasattr(asked_filter, "in_words"):
        return asked_filter.in_words(choice.value)
    return choice.label.removeprefix(f"{_heading(filterset, choice.parameter)}: ")


def sorts_of(request, filterset):
    """Each way to sort the list, by its key; the same one once more turns the order round."""
    now = filterset.sort or (Order(filterset.stands_by) if filterset.stands_by else None)
    return {key: _sort_link(request, filterset, key, sort, now) for key, sort in filterset.sorts.items()}


def _sort_link(request, filterset, key, sort, now):
    if not now or now.key != key:
        word, direction = key, ""
    else:
        word, direction = (key, "descending") if now.is_descending else (f"-{key}", "ascending")
    address = here(request, filterset, **{SORT: None if word == filterset.stands_by else word})
    return SortLink(key, sort.label, address, direction)


def ways_out(request, filterset):
    """Where nothing was found: each filter in use, and how many records there would be without it."""
    values = {}
    for choice in filterset.described():
        values.setdefault(choice.parameter, []).append(_value(filterset, choice))
    return [
        _way_out(request, filterset, f"{_heading(filterset, parameter)}: {either(words)}", parameter)
        for parameter, words in values.items()
    ]


def _way_out(request, filterset, words, parameter):
    number = filterset.anew(**{parameter: None}).how_many
    what = f"{number} {noun(filterset, number)}"
    return WayOut(words, number, what, here(request, filterset, **{parameter: None}))


def doubts_of(request, filterset):
    """For each span of time that is asked for as certain: how many more may lie in it."""
    spans = {name: each for name, each in filterset.filters.items() if isinstance(each, SpanFilter)}
    return [
        Doubt(number, agree(spans[name].verb, number), here(request, filterset, **{name: UNCERTAIN}))
        for name, number in left_out(filterset, spans).items()
    ]
