"""A long list, fifty rows a page. A page that does not exist is refused, not replaced by another."""

from dataclasses import dataclass

from apps.addresses.numbers import no_such_page, whole_number

PAGE = "page"
ROWS = 50


@dataclass(frozen=True)
class Page:
    """Some rows of a list, and the way to the others."""

    number: int
    found: int
    links: tuple  # number and address of each page
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
        return self.links[self.number - 2][1] if self.number > 1 else ""

    @property
    def after(self):
        """The address of the page after, or ''."""
        return self.links[self.number][1] if self.number < len(self.links) else ""


def page_of(request, found, here, size=ROWS):
    """The page that the address asks for. `here` gives the address of the list with a parameter set anew."""
    number = whole_number(request.GET.get(PAGE), PAGE, 1)
    last = max(1, -(-found // size))
    if number > last:
        raise no_such_page(number, last)
    links = tuple((each, here(**{PAGE: str(each) if each > 1 else None})) for each in range(1, last + 1))
    return Page(number, found, links, size)
