"""The list of statutes, and one page a statute."""

from collections import Counter
from dataclasses import replace
from datetime import date

from django.urls import reverse

from apps.criminalization.filters import StatuteFilter
from apps.criminalization.force import Force
from apps.criminalization.models import Statute
from apps.criminalization.sayings import approach_words, span_words, swatch_of
from apps.criminalization.table import figure_table, statute_table
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import NotHere
from apps.pages.facets import facets_of
from apps.pages.listing import Shown, counts_of, with_also
from apps.pages.showing import show
from apps.pages.structured import legislation
from apps.sources.models import citations_of, with_sources

KEYS = ("statute", "part", "approach", "mental_element", "penalty", "since", "in_force", "confidence")


def page(request):
    filterset, clock = _asked(request)
    laws = list(filterset.qs)
    table = _table(laws, filterset, clock)
    links = tuple(_link(law.id, clock) for law in laws)
    force = _force(filterset, laws, clock.day)
    keys = tuple(key for key in KEYS if key != "in_force" or force["not_held"] or force["perhaps"])
    context = {
        "chosen": filterset.described(),
        "facets": _facets(filterset),
        "table": replace(Shown(table, keys, links, cited_in="confidence").narrow, caption=""),
        "found": len(laws),
        "total": filterset.queryset.count(),
        "states": len({law.state for law in laws}),
        "asked": filterset.asked_words(),
        **force,
    }
    return show(request, "statutes.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, _table(filterset.qs, filterset, clock), format)


def one(request, id):
    clock = clock_alone(request)
    law = _found(id)
    table = _record(law, clock)
    context = {
        "law": law,
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


def _asked(request):
    """The question, and its day: that of `as_of`, else that of `in_force_on`, else today."""
    filterset = StatuteFilter(request.GET, Statute.objects.whole(), also=("as_of",))
    filterset.require()
    clock = clock_of(request)
    asked = filterset.given.get("in_force_on")
    if asked and not clock.is_given:
        clock = replace(clock, day=date.fromisoformat(asked[0]))
    return filterset, clock


def _facets(filterset):
    """Every filter with its counts; places only where one was asked for, since most are whole states."""
    facets = facets_of(filterset, counts_of(filterset))
    return [facet for facet in facets if facet.key != "part" or facet.is_active]


def _table(laws, filterset, clock):
    return statute_table(laws, clock.day, query=filterset.question)


def _record(law, clock):
    """One law as a table of one row."""
    return statute_table([law], clock.day, query=f"{law.state.name}: {law}")


def _figures(law):
    return with_sources(law.figures.select_related("state"))


def _force(filterset, laws, on):
    """How many laws held on the day; where the list keeps to a day, how many uncertain ones it leaves out."""
    held = Counter(law.force_on(on) for law in laws)
    counts = {"held": held[Force.YES], "perhaps": held[Force.UNCERTAIN], "not_held": held[Force.NO]}
    keeps_to_day = "in_force_on" in filterset.given
    left_out = 0
    if keeps_to_day and filterset.given.get("force", ["yes"]) == ["yes"]:
        left_out = with_also(filterset, force="uncertain").qs.count()
    undated = sum(law.in_force_from is None and law.force_on(on) == Force.YES for law in laws)
    return {**counts, "keeps_to_day": keeps_to_day, "left_out": left_out, "undated": undated}


def _found(id):
    try:
        return Statute.objects.whole().get(pk=id)
    except Statute.DoesNotExist:
        known = Statute.objects.values_list("pk", flat=True)
        names = {each.replace("-", " "): reverse("statute", args=[each]) for each in known}
        raise NotHere("statute", id, names, "statutes") from None


def _link(id, clock):
    address = reverse("statute", args=[id])
    return f"{address}?{clock.query}" if clock.query else address
