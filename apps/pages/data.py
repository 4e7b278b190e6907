"""Data and API: every list as a file, the interface for programs, the terms of use."""

from dataclasses import dataclass

from django.urls import reverse

from apps.pages.day import clock_alone
from apps.pages.showing import show
from apps.tables import MAIN_FORMATS, Kind, Table
from apps.tables.citing import CITATIONS
from apps.tables.terms import LICENCE_NAME, LICENCE_URL, how_to_cite

WHOLE = "A knowledge base on demand that fosters trafficking in persons"


@dataclass(frozen=True)
class List:
    """A list of the site that can be taken as a file and asked for by programs; `asks` is a part of an address."""

    name: str
    label: str
    holds: str
    api: str
    asks: str = ""


LISTS = (
    List(
        "states", "States", "One row a state: region, approach on the day, since when, how much is on file.", "states"
    ),
    List("statutes", "Statutes", "One row a law: place, provision, coding, penalty, dates, amendments.", "statutes"),
    List("approaches", "Approaches over time", "One row a year: how many states have which approach.", "approaches"),
    List(
        "prevention", "Prevention measures", "One row a measure: kind, audience, lead, dates, evaluation.", "measures"
    ),
    List("instruments", "Instruments", "One row an instrument: kind, force, what it asks.", "instruments"),
    List(
        "findings", "Findings", "One row a finding of the two documents, with its figure where it has one.", "findings"
    ),
    List(
        "figures",
        "Figures of the brief",
        "One row a figure and state: whether the state counts, on the day of the brief and on the day asked.",
        "metrics",
    ),
    List("recommendations", "Recommendations", "One row a step, under its recommendation.", "recommendations"),
    List("questions", "Questions", "One row a position, under its question.", "questions"),
    List(
        "compare",
        "Comparison",
        "All states by the usual topics; any choice of states and topics at its own address.",
        "compare",
        "states=all",
    ),
)


def page(request):
    clock = clock_alone(request)
    site = request.build_absolute_uri("/")
    whole = Table(WHOLE, columns=(), rows=(), as_of=clock.day.isoformat(), address=site)
    context = {
        "lists": [(each, reverse(each.name), _files(each, clock)) for each in LISTS],
        "kinds": tuple(Kind),
        "licence": LICENCE_NAME,
        "licence_url": LICENCE_URL,
        "site": site,
        "citations": CITATIONS,
        "how_to_cite": how_to_cite(whole),
    }
    return show(request, "data.html", context, clock)


def _files(each, clock):
    """Label and address of each file of a list, on the day that the reader asked about."""
    path = reverse(each.name).rstrip("/")
    query = "&".join(part for part in (each.asks, clock.query) if part)
    return [(known.label, f"{path}.{known.key}" + (f"?{query}" if query else "")) for known in MAIN_FORMATS]
