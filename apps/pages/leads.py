"""Research leads: open questions, state by state, that anybody may help to settle. None of them is a fact."""

from itertools import groupby

from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.listing import ALSO, listing
from apps.pages.showing import show
from apps.states.leads import LeadFilter, lead_table, leads


def page(request):
    filterset, clock = _asked(request, ALSO)
    context = listing(request, filterset, filterset.queryset.count())
    shown = filterset.qs[context["page"].rows]
    context |= {
        "by_state": [(state, list(group)) for state, group in groupby(shown, key=lambda lead: lead.state)],
        "states": filterset.qs.order_by().values("state").distinct().count(),
    }
    return show(request, "leads.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, lead_table(filterset.qs, clock.day, filterset.question), format)


def _asked(request, also=("as_of",)):
    clock = clock_of(request)
    filterset = LeadFilter(request.GET, leads(), also=also, on=clock.day)
    filterset.require()
    return filterset, clock
