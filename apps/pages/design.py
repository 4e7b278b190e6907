"""Laws by the criteria of the OSCE brief, side by side: facts, not a score."""

from collections import Counter
from dataclasses import replace

from django.urls import reverse

from apps.criminalization.design import Applied, design_of
from apps.findings.design import design_table, with_design
from apps.pages.downloads import answer
from apps.pages.listing import ALSO, Shown, listing
from apps.pages.showing import show
from apps.pages.statutes import asked_statutes, facets_with_places

KEYS = ("statute", "part", "approach", "mental_element", "purchases", "services", "applied", "in_force")
SORTED_BY = {"state": "part"}  # the column in which a sort stands, where it has another name


def page(request):
    filterset, clock = asked_statutes(request, ALSO)
    context = listing(request, filterset, filterset.queryset.count())
    laws = list(with_design(filterset.qs))
    shown = laws[context["page"].rows]
    links = tuple(clock.on(reverse("statute", args=[law.id])) for law in shown)
    table = Shown(design_table(shown, clock.day, filterset.question), KEYS, links).narrow
    counts = Counter(design_of(law, clock.day).applied for law in laws)
    context |= {
        "facets": facets_with_places(context["facets"]),
        "table": _without_sources(replace(table, caption="")),
        "sorted_by": {
            SORTED_BY.get(key, key): link for key, link in context["sorts"].items() if SORTED_BY.get(key, key) in KEYS
        },
        "applied": [(word.label, counts[word]) for word in Applied if counts[word]],
    }
    return show(request, "statutes_design.html", context, clock)


def _without_sources(table):
    """The page stays light: the sources of a law stand on its own page, to which its name leads, and in every file."""
    rows = tuple(tuple(replace(cell, citations=()) for cell in row) for row in table.rows)
    return replace(table, rows=rows)


def download(request, format):
    filterset, clock = asked_statutes(request)
    table = design_table(with_design(filterset.qs), clock.day, filterset.question)
    return answer(request, table, format)
