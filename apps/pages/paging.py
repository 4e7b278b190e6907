"""A long list or a large table, page by page. A page that does not exist is refused, not replaced by another."""

from dataclasses import dataclass

from apps.addresses.numbers import no_such_page, whole_number

PAGE = "page"
ROWS = 50
ANSWERS = 200  # of a comparison: as many as a page holds beside its map and form, so that it stays light
ANSWERS_ALONE = 400  # where the page holds little else
BESIDE = 5  # pages before and after this one that are named, with the first and the last


@dataclass(frozen=True)
class Page:
    """Some rows of a list, and the way to the others."""

    number: int
    found: int
    links: tuple  # number and address of each page that is named: the first, the last, those near this one
    size: int = ROWS

    @property
    def rows(self):
        """Which rows these are, as a part of a list."""
        return slice((self.number - 1) * self.size, self.number * self.size)

    @property
    def first(self):
        return self.rows.start + 1

    @property
    def last(self):
        return min(self.rows.stop, self.found)

    @property
    def is_alone(self):
        return len(self.links) == 1

    @property
    def before(self):
        """The address of the page before, or ''."""
        return dict(self.links).get(self.number - 1, "")

    @property
    def after(self):
        """The address of the page after, or ''."""
        return dict(self.links).get(self.number + 1, "")


def rows_of(answers, across):
    """How many rows of a table a page takes, where each row holds `across` answers."""
    return max(1, answers // max(1, across))


def anew(request, **changes):
    """The address of a page with some parameters set anew, or taken out by ''; a question that changes begins at page 1."""
    given = request.GET.copy()
    for name, value in {PAGE: "", **changes}.items():
        given.pop(name, None)
        if value not in ("", None):
            given[name] = value
    said = given.urlencode(safe=",")
    return f"{request.path}?{said}" if said else request.path


def with_whole_query(request, path):
    """A path with the query of a page as a file, a frame or a reference takes it: nothing blank, and no page of rows."""
    pairs = [pair.partition("=") for pair in request.META.get("QUERY_STRING", "").split("&")]
    query = "&".join(f"{name}={value}" for name, _, value in pairs if value and name != PAGE)
    return f"{path}?{query}" if query else path


def page_of(request, found, here, size=ROWS):
    """The page that the address asks for. `here` gives the address of the list with a parameter set anew."""
    number = whole_number(request.GET.get(PAGE), PAGE, 1)
    last = max(1, -(-found // size))
    if number > last:
        raise no_such_page(number, last)
    links = tuple((each, here(**{PAGE: str(each) if each > 1 else None})) for each in _named(number, last))
    return Page(number, found, links, size)


def _named(number, last):
    """The pages that a page leads to: the first, the last and those near it. All of them where they are few."""
    return sorted({1, *range(max(1, number - BESIDE), min(last, number + BESIDE) + 1), last})
