"""Data and API: every list as a file, the interface for programs, the terms of use."""

from django.urls import reverse

from apps.bulk.keeping import NothingLoaded, kept
from apps.pages.day import clock_alone
from apps.pages.showing import show
from apps.pages.structured import dataset
from apps.pages.taken_lists import LISTS
from apps.tables import MAIN_FORMATS, Kind, Table
from apps.tables.citing import CITATIONS
from apps.tables.terms import LICENCE_NAME, LICENCE_URL, how_to_cite

WHOLE = "A knowledge base on demand that fosters trafficking in persons"


def page(request):
    clock = clock_alone(request)
    site = request.build_absolute_uri("/")
    whole = Table(WHOLE, columns=(), rows=(), as_of=clock.day.isoformat(), address=site)
    context = {
        "lists": [(each, clock.on(reverse(each.name)), _files(each, clock)) for each in LISTS],
        "bulk": _bulk(),
        "kinds": tuple(Kind),
        "licence": LICENCE_NAME,
        "licence_url": LICENCE_URL,
        "site": site,
        "citations": CITATIONS,
        "structured": dataset(request),
        "how_to_cite": how_to_cite(whole),
    }
    return show(request, "data.html", context, clock)


def _bulk():
    """The files that hold the whole data set; none before a first load."""
    try:
        return tuple(kept().files.values())
    except NothingLoaded:
        return ()


def _files(each, clock):
    """Label and address of each file of a list, on the day that the reader asked about."""
    path = reverse(each.name).rstrip("/")
    query = "&".join(part for part in (each.asks, clock.query) if part)
    return [(known.label, f"{path}.{known.key}" + (f"?{query}" if query else "")) for known in MAIN_FORMATS]
