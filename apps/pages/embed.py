"""The comparison in a frame on another site."""

from django.shortcuts import render
from django.urls import reverse

from apps.pages.answers import one_alone
from apps.pages.compare import asked_table, names_states
from apps.pages.day import clock_of
from apps.pages.embedding import show_framed
from apps.pages.framing import may_be_framed
from apps.pages.paging import PAGE, with_whole_query


@may_be_framed
def compare(request):
    """The table of the same address without its navigation; without states, what an address has to say."""
    clock = clock_of(request)
    if not names_states(request, PAGE):
        return render(request, "embed/empty.html")
    table = asked_table(request, PAGE)
    page = with_whole_query(request, reverse("compare"))
    return show_framed(
        request, table, page, one_alone(table, clock.day.isoformat() if clock.is_given else ""), table.remark
    )
