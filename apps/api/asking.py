"""What a request asks: words of a filter set, the day, the format."""

import re
from datetime import date
from urllib.parse import unquote_to_bytes

from django.utils import timezone
from django_filters.rest_framework import DjangoFilterBackend

from apps.addresses import BadAddress, Fault, read_day
from apps.addresses.faults import shown
from apps.addresses.filters import StrictFilterSet
from apps.addresses.judging import unknown_words, unreadable
from apps.addresses.sorting import PARAMETER as SORT
from apps.addresses.sorting import words_of
from apps.addresses.words import split_words
from apps.states.models import State

NOT_WHOLE = ("page_size", "cursor", "include", "facets")  # what has no meaning where the whole list is given
NOT_IN_FILES = (*NOT_WHOLE, "fields")

ORDERING = "ordering"
HALF = re.compile(r"%(?![0-9A-Fa-f]{2})")  # a percent sign that begins no byte


class StrictFilters(DjangoFilterBackend):
    """The very filter set of the pages; its `qs` refuses what it does not know."""

    def get_filterset_class(self, view, queryset=None):
        return view.filterset_class or StrictFilterSet

    def get_filterset_kwargs(self, request, queryset, view):
        asked = {"data": view.parameters, "also": view.also, "on": view.on}
        return {**super().get_filterset_kwargs(request, queryset, view), **asked}

    def filter_queryset(self, request, queryset, view):
        """The records that are asked for; the view keeps the question."""
        view.asked = self.get_filterset(request, queryset, view)
        return view.asked.qs


def refuse(request, names):
    """Refuse parameters that have no meaning in the format asked for: to pass over them would answer another question."""
    given = [(name, request.query_params.get(name, "").strip()) for name in names]
    message = "{} has no meaning here: this format holds the whole list."
    if faults := [Fault(name, shown(said), message.format(name)) for name, said in given if said]:
        raise BadAddress(*faults)


def require_readable(request):
    """Refuse a parameter whose percent signs cannot be read: Django would read something else in their place."""
    pairs = (pair.partition("=") for pair in request.META.get("QUERY_STRING", "").split("&"))
    faults = [
        Fault(shown(name), shown(value), "Its percent-encoding cannot be read. Write every sign beyond ASCII as UTF-8.")
        for name, _, value in pairs
        if not (_is_readable(name) and _is_readable(value))
    ]
    if faults:
        raise BadAddress(*faults)


def _is_readable(text):
    try:
        unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not HALF.search(text)


def require_known(request, known, many=()):
    """Refuse parameters other than these where no filter set narrows. Those that take many words are judged elsewhere."""
    asked = request.query_params.copy()
    words = [(name, word) for name in many for word in split_words(asked.pop(name, []))]
    if bad := [fault for name, word in words for fault in unreadable(name, word)]:
        raise BadAddress(*bad)
    StrictFilterSet(asked, State.objects.all(), also=(*known, *many)).require()


def with_sort(request, filterset_class):
    """The parameters of a list, `ordering` in the place of `sort`, as the pages call it; only one of them may be given."""
    given = request.query_params.copy()
    orders = [word for word in given.getlist(ORDERING) if word.strip()]
    if not orders or not getattr(filterset_class, "sorts", None):
        return given
    if len(orders) > 1 or given.get(SORT):
        message = f"{ORDERING} and {SORT} are one parameter, which can be given once only."
        raise BadAddress(Fault(ORDERING, shown(", ".join(orders)), message))
    if faults := list(unknown_words(ORDERING, orders, words_of(filterset_class.sorts))):
        raise BadAddress(*faults)
    del given[ORDERING]
    given[SORT] = orders[0]
    return given


def day_of(request, parameter="as_of") -> date:
    """The day that a request asks about: today, where it names none."""
    return read_day(request.query_params.get(parameter), timezone.localdate(), parameter)


def format_of(request):
    """The format of files that a request asks for; None where it wants records."""
    return getattr(request.accepted_renderer, "table", None)
