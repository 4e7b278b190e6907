"""The parameters of order and shape: they are the same in every list, and their words come from its filters and fields."""

from drf_spectacular.utils import OpenApiParameter

from apps.addresses.sorting import PARAMETER as SORT
from apps.api import shape
from apps.api.asking import ORDERING
from apps.api.describing.vocabularies import a_word, some_words
from apps.api.including import includable

IN_ORDER = (
    f"In which order; `{SORT}`, as the addresses of pages call it, is the same. What is not known comes last in each."
)
SOME_FIELDS = "Only these fields of each record."
HANGING = "What hangs on the records, each once under `included`, as its own list writes it."
COUNTED = "How many records each word of these filters would leave, the other filters kept, under `facets`."
INCLUDED = {
    "sources": "The sources of the records, as in `sources/`",
    "state": "The states of the records, as in `states/`",
    "history": "What happened to the records when, as in `timeline/`",
}


def orders(view):
    """The orders in which a list can be had, where there is more than one."""
    sorts = getattr(view.filterset_class, "sorts", {})
    if not sorts:
        return []
    words = [pair for key, sort in sorts.items() for pair in _both_ways(key, sort.label)]
    return [OpenApiParameter(ORDERING, a_word(words), description=IN_ORDER)]


def shapes(view, is_list):
    """How records are wanted: some fields, what hangs on them, counts beside them; of what comes whole nothing is asked."""
    if view.known_fields is None:
        return []
    fields = view.get_serializer_class()().fields
    said = [
        (shape.FIELDS, SOME_FIELDS, [(name, _about(field)) for name, field in fields.items()]),
        (shape.INCLUDE, HANGING, [(name, INCLUDED[name]) for name in includable(view.basename, fields)]),
    ]
    if is_list:
        filters = view.filterset_class.base_filters if view.filterset_class else {}
        names = shape.filters_to_count(view.filterset_class)
        said.append((shape.FACETS, COUNTED, [(name, str(filters[name].label)) for name in names]))
    return [
        OpenApiParameter(name, some_words(pairs), description=about, explode=False, style="form")
        for name, about, pairs in said
    ]


def _both_ways(key, label):
    return (key, label), (f"-{key}", f"{label}, the other way round")


def _about(field):
    return " ".join(str(field.help_text or field.label or field.field_name).split())
