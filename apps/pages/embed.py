"""The comparison in a frame on another site."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse

from apps.pages.compare import asked_table, names_states
from apps.pages.day import clock_of
from apps.pages.embedding import show_framed, without_blanks
from apps.pages.framing import may_be_framed

ONLY_WHAT_DIFFERS = "Only topics on which known answers differ are shown."


@may_be_framed
def compare(request):
    """The table of the same address without its navigation; without states, what an address has to say."""
    day = clock_of(request).query
    if not names_states(request):
        return render(request, "embed/empty.html")
    table = asked_table(request)
    page = reverse("compare")

    def more(row, column):
        state, topic = (row.value, column.key) if table.columns[0].key == "state" else (column.key, row.value)
        return f"{page}?{urlencode({'states': state, 'topics': topic})}{'&' if day else ''}{day}"

    remark = ONLY_WHAT_DIFFERS if request.GET.get("differs") else ""
    return show_framed(request, table, f"{page}?{without_blanks(request.GET)}", more, remark)
