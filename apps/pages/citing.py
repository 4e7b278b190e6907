"""How a page and its sources are cited: the page's address with the ending .cite, and with those of `CITATIONS`."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.http import HttpResponse

from apps.pages.day import PARAMETER, clock_of
from apps.pages.paging import with_whole_query
from apps.pages.showing import show
from apps.tables.citing import CITATIONS, STYLES, items_of, references
from apps.tables.terms import LICENCE_NAME, LICENCE_URL, how_to_cite, title_of


@dataclass(frozen=True)
class CitePage:
    """The ending of the page that shows how to cite another; it stands beside the formats."""

    key: str = "cite"
    label: str = "Cite this page and its sources"


CITE_PAGE = CitePage()
CITING = (CITE_PAGE, *CITATIONS)


@dataclass(frozen=True)
class Shown:
    """How it all looks in one style: the page itself, and its sources by the alphabet."""

    style: object
    itself: object
    sources: tuple


def answer_citing(request, table, format, also):
    """The reference of a page and those of its sources, as a page or as a file. The table has the page's address."""
    clock = clock_of(request)
    table = replace(table, address=on_its_day(request, table, table.address))
    items = items_of(table, clock.today, also)
    if format is not CITE_PAGE:
        return HttpResponse(format.write(items), content_type=format.media_type)
    if table.as_of:
        clock = replace(clock, day=date.fromisoformat(table.as_of))
    context = {
        "title": title_of(table),
        "is_kept": bool(table.issued),
        "address": table.address,
        "shown": [_shown(items, style) for style in STYLES],
        "number": len(items) - 1,
        "files": [(known, _with_ending(request, known)) for known in CITATIONS],
        "licence": LICENCE_NAME,
        "licence_url": LICENCE_URL,
        **({"clock": None} if table.issued else {}),  # what was kept can be asked for no other day
    }
    return show(request, "cite.html", context, clock)


def on_its_day(request, table, address):
    """The address with the day that it was asked for, so that it shows the same law whenever it is opened.

    A table that was kept has an address of its own that never shows another.
    """
    if not table.as_of or table.issued or PARAMETER in request.GET:
        return address
    return f"{address}{'&' if '?' in address else '?'}{urlencode({PARAMETER: table.as_of})}"


def how_to_cite_here(request, table):
    """The reference of the page that is shown, in one sentence, with the address that keeps its day."""
    address = on_its_day(request, table, request.build_absolute_uri(with_whole_query(request, request.path)))
    return how_to_cite(replace(table, address=address))


def _shown(items, style):
    found = {each.id: each for each in references(items, style)}
    itself = found.pop(items[0].id)
    return Shown(style, itself, tuple(found.values()))


def _with_ending(request, format):
    """Path and query of a file beside the page that is shown."""
    return with_whole_query(request, f"{request.path.removesuffix(CITE_PAGE.key)}{format.key}")
