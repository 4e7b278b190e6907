"""The list of statutes, and one page a statute."""

from dataclasses import replace

from django.urls import reverse

from apps.addresses import read_day
from apps.addresses.counting import left_out
from apps.criminalization.design import design_of
from apps.criminalization.filters import StatuteFilter
from apps.criminalization.models import Statute
from apps.criminalization.sayings import approach_words, span_words, swatch_of
from apps.criminalization.table import figure_table, statute_table
from apps.findings.arguments import weighed
from apps.findings.design import with_design
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import one_record
from apps.pages.listing import ALSO, Shown, here, listing
from apps.pages.showing import show
from apps.pages.structured import legislation
from apps.sources.models import citations_of

KEYS = ("statute", "part", "approach", "mental_element", "penalty", "since", "in_force", "confidence")
SORTED_BY = {"state": "part"}  # the column in which a sort stands, where it has another name


def page(request):
    filterset, clock = asked_statutes(request, ALSO)
    context = listing(request, filterset, filterset.queryset.count())
    shown = list(filterset.qs[context["page"].rows])
    force = _force(request, filterset, clock.day)
    keys = tuple(key for key in KEYS if key != "in_force" or force["not_held"] or force["perhaps"])
    links = tuple(clock.on(reverse("statute", args=[law.id])) for law in shown)
    context |= {
        "facets": facets_with_places(context["facets"]),
        "table": replace(Shown(_table(shown, filterset, clock), keys, links, cited_in="confidence").narrow, caption=""),
        "sorted_by": {SORTED_BY.get(key, key): link for key, link in context["sorts"].items()},
        **force,
    }
    return show(request, "statutes.html", context, clock)


def download(request, format):
    filterset, clock = asked_statutes(request)
    return answer(request, _table(filterset.qs, filterset, clock), format)


def one(request, id):
    clock = clock_alone(request)
    law = _found(id)
    table = _record(law, clock)
    design = design_of(law, clock.day)
    context = {
        "law": law,
        "purchases": design.purchases_cell(),
        "applied": replace(design.applied_cell(), note=""),
        "weighed": next((each for each in weighed() if each.profile and each.profile.pk == law.approach), None),
        "cells": {column.key: cell for column, cell in zip(table.columns, table.rows[0], strict=True)},
        "approach": approach_words(law),
        "swatch": swatch_of(law),
        "span": span_words(law),
        "how_to_cite": how_to_cite_here(request, table),
        "structured": legislation(request, law, clock.day),
        "figures": figure_table(_figures(law), clock.day),
    }
    return show(request, "statute.html", context, clock)


def download_one(request, id, format):
    clock = clock_alone(request)
    law = _found(id)
    return answer(request, _record(law, clock), format, also=citations_of(_figures(law)))


def asked_statutes(request, also=("as_of",)):
    """The question, and its day: that of `as_of`, else that of `in_force_on`, else today."""
    clock = clock_of(request)
    asked = request.GET.get("in_force_on", "").strip()
    if asked and not clock.is_given:
        clock = replace(clock, day=read_day(asked, clock.day, "in_force_on"))
    filterset = StatuteFilter(request.GET, Statute.objects.whole(), also=also, on=clock.day)
    filterset.require()
    return filterset, clock


def facets_with_places(facets):
    """Places only where one was asked for, since most are whole states."""
    return [facet for facet in facets if facet.key != "part" or facet.is_active]


def _table(laws, filterset, clock):
    return statute_table(laws, clock.day, query=filterset.question)


def _record(law, clock):
    """One law as a table of one row."""
    return statute_table([law], clock.day, query=f"{law.state.name}: {law}")


def _figures(law):
    return law.figures.all()


def _force(request, filterset, on):
    """How many laws held on the day, and of how many states they are; how many uncertain ones a list for a day leaves out."""
    counts = filterset.qs.tally(on)
    keeps_to_day = "in_force_on" in filterset.given
    uncertain = left_out(filterset, ["force"]).get("force", 0)
    day = on.isoformat()
    links = {
        "held_link": here(request, filterset, in_force_on=day),
        "uncertain_link": here(request, filterset, in_force_on=day, force="uncertain"),
    }
    return {**counts, **links, "keeps_to_day": keeps_to_day, "left_out": uncertain}


def _found(id):
    return one_record(with_design(Statute.objects.whole()), id, "statute", "statute", "statutes")
