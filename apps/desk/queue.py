"""What waits for somebody to look into it: suggestions of readers, and beside them the research leads of the files."""

from django.contrib.admin import AdminSite
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from apps.desk.suggestions import JUDGE
from apps.states.models import ResearchLead
from apps.suggesting.models import Suggestion

A_PAGE = 50


def queue(desk: AdminSite, request: HttpRequest) -> HttpResponse:
    """The page of all that waits. Leads are facts of the files and only read; suggestions are for those who may judge them."""
    may_judge = request.user.has_perm(JUDGE)
    waiting = Suggestion.objects.open().select_related("first_reader") if may_judge else Suggestion.objects.none()
    leads = Paginator(ResearchLead.objects.select_related("state"), A_PAGE)
    context = {
        **desk.each_context(request),
        "title": "Queue",
        "may_judge": may_judge,
        "waiting": waiting[:A_PAGE],
        "waiting_count": waiting.count(),
        "leads": leads.get_page(request.GET.get("page")),
    }
    return render(request, "desk/queue.html", context)
