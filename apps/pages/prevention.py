"""Prevention: the typology of the brief, the measures on file, and one page a measure."""

from dataclasses import replace

from django.urls import reverse

from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import one_record
from apps.pages.listing import ALSO, Shown, listing
from apps.pages.showing import show
from apps.prevention.filters import MeasureFilter
from apps.prevention.models import AbsentMeasure, Measure, MeasureTypeProfile, PreventionAim
from apps.prevention.table import measure_table
from apps.sources.models import with_sources

KEYS = ("measure", "state", "type", "audience", "lead", "started", "summary", "confidence")
SORTED_BY = {"begun": "started"}  # the column in which a sort stands, where it has another name


def page(request):
    filterset, clock = _asked(request, ALSO)
    context = listing(request, filterset, filterset.queryset.count())
    shown = list(filterset.qs[context["page"].rows])
    links = tuple(clock.on(reverse("measure", args=[measure.pk])) for measure in shown)
    table = Shown(_table(shown, filterset, clock), KEYS, links, cited_in="confidence").narrow
    context |= {
        "table": replace(table, caption=""),
        "sorted_by": {SORTED_BY.get(key, key): link for key, link in context["sorts"].items()},
        **filterset.qs.tally(),
        "typology": _typology(),
        "aims": with_sources(PreventionAim.objects.all()),
        "absent": with_sources(AbsentMeasure.objects.select_related("state").order_by("state__name", "position")),
    }
    return show(request, "prevention.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, _table(filterset.qs, filterset, clock), format)


def one(request, id):
    clock = clock_alone(request)
    measure = _found(id)
    table = _record(measure, clock)
    context = {
        "measure": measure,
        "cells": {column.key: cell for column, cell in zip(table.columns, table.rows[0], strict=True)},
        "kind": MeasureTypeProfile.objects.filter(pk=measure.type).first(),
        "how_to_cite": how_to_cite_here(request, table),
    }
    return show(request, "measure.html", context, clock)


def download_one(request, id, format):
    clock = clock_alone(request)
    return answer(request, _record(_found(id), clock), format)


def _asked(request, also=("as_of",)):
    clock = clock_of(request)
    filterset = MeasureFilter(request.GET, Measure.objects.whole(), also=also, on=clock.day)
    filterset.require()
    return filterset, clock


def _record(measure, clock):
    """One measure as a table of one row."""
    return measure_table([measure], clock.day, query=f"{measure.state.name}: {measure.title}")


def _found(id):
    return one_record(Measure.objects.whole(), id, "measure", "measure", "prevention")


def _table(measures, filterset, clock):
    return measure_table(measures, clock.day, query=filterset.question)


def _typology():
    """Each kind of measure with the measures and the states on file, whatever the filters say."""
    counted = Measure.objects.by_type()
    profiles = with_sources(MeasureTypeProfile.objects.all())
    return [(each, *counted.get(each.id, (0, 0))) for each in profiles]
