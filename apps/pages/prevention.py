"""Prevention: the typology of the brief, and the measures on file."""

from collections import Counter
from dataclasses import replace

from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.facets import facets_of
from apps.pages.listing import Shown, counts_of
from apps.pages.showing import show
from apps.prevention.filters import MeasureFilter
from apps.prevention.models import AbsentMeasure, Measure, MeasureTypeProfile, PreventionAim
from apps.prevention.table import measure_table
from apps.sources.models import with_sources

KEYS = ("measure", "state", "type", "audience", "lead", "started", "summary", "confidence")


def page(request):
    filterset, clock = _asked(request)
    measures = list(filterset.qs)
    table = Shown(_table(measures, filterset, clock), KEYS, cited_in="confidence").narrow
    context = {
        "chosen": filterset.described(),
        "facets": facets_of(filterset, counts_of(filterset)),
        "table": replace(table, caption=""),
        "found": len(measures),
        "total": filterset.queryset.count(),
        "states": len({measure.state_id for measure in measures}),
        "undated": sum(measure.started is None for measure in measures),
        "asked": filterset.asked_words(),
        "typology": _typology(),
        "aims": with_sources(PreventionAim.objects.all()),
        "absent": with_sources(AbsentMeasure.objects.select_related("state").order_by("state__name", "position")),
    }
    return show(request, "prevention.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, _table(filterset.qs, filterset, clock), format)


def _asked(request):
    filterset = MeasureFilter(request.GET, Measure.objects.whole(), also=("as_of",))
    filterset.require()
    return filterset, clock_of(request)


def _table(measures, filterset, clock):
    return measure_table(measures, clock.day, query=filterset.question)


def _typology():
    """Each kind of measure with the measures and the states on file, whatever the filters say."""
    measures, states = Counter(), {}
    for kind, state in Measure.objects.values_list("type", "state"):
        measures[kind] += 1
        states.setdefault(kind, set()).add(state)
    profiles = with_sources(MeasureTypeProfile.objects.all())
    return [(each, measures[each.id], len(states.get(each.id, ()))) for each in profiles]
