"""Records of one family: a list of them, and each by its key."""

from functools import cached_property

from django.db.models import QuerySet
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet

from apps.api import changes, shape
from apps.api.answering import as_file
from apps.api.asking import NOT_IN_FILES, NOT_WHOLE, ORDERING, day_of, format_of, refuse, require_known, with_sort
from apps.api.cursor import PARAMETER as CURSOR
from apps.api.keyset import Keyset
from apps.api.meta import meta
from apps.api.paging import SIZE, size_of
from apps.api.representations import ALL, JSON, is_ndjson, is_whole
from apps.api.tables import plain_table
from apps.api.views.keyed import Keyed
from apps.api.views.open import Open
from apps.api.views.shaped import Shaped
from apps.changes.families import FAMILIES

OF_A_LIST = ("as_of", CURSOR, SIZE, "format", *shape.OF_A_LIST)
OF_A_RECORD = ("as_of", *shape.OF_A_RECORD)


class Records(Shaped, Keyed, Open, ReadOnlyModelViewSet):
    """The records of one family, narrowed by its filter set, in pages; the same as a table in every format of files.

    `title` is what the family is called; `table` lays the list out as the page's download has it, where there is a page.
    """

    lookup_value_regex = "[^/]+"
    filterset_class = None
    list_renderers, record_renderers = ALL, JSON
    title = ""

    @property
    def families(self):
        """The families of which loads note what changed; none where the list is worked out."""
        return (self.basename,) if self.basename in FAMILIES else ()

    def noted_as(self, record):
        """Family and key by which loads note a record of this list."""
        return self.basename, record.pk

    @cached_property
    def on(self):
        """The day that is asked about."""
        return day_of(self.request)

    def get_renderers(self):
        found = self.record_renderers if self.action == "retrieve" else self.list_renderers
        return [renderer() for renderer in found]

    @property
    def also(self):
        """The parameters of a list besides its filters."""
        ordering = (ORDERING,) if getattr(self.filterset_class, "sorts", None) else ()
        return (*OF_A_LIST, *ordering, *((changes.PARAMETER,) if self.families else ()))

    @cached_property
    def parameters(self):
        """What the filters read of the address; place and shape of the answer are none of their business."""
        given = with_sort(self.request, self.filterset_class)
        for name in (CURSOR, *shape.OF_A_LIST):
            given.pop(name, None)
        return given

    @property
    def question(self):
        """What the address asks for, in words."""
        since = changes.words(self.request) if self.families else ""
        return f"{self.asked.question}{since}"

    def get_serializer_context(self):
        return {**super().get_serializer_context(), "on": self.on}

    def table(self, records, on, query="", address=""):
        """The list as a table, where no page shows it."""
        serializer = self.get_serializer(list(records), many=True)
        return plain_table(self.title, serializer, self.citations_of, on, query, address)

    def citations_of(self, record):
        return record.citations.all()

    def updated(self, records):
        """Those that changed after the moment that the address names; all where it names none."""
        moment = changes.since(self.request) if self.families else None
        return changes.only_updated(records, moment, self.families, self.noted_as) if moment else records

    def judge(self):
        """Refuse a day, a moment and a size of pages that cannot be, before anything is fetched."""
        return self.on, self.families and changes.since(self.request), size_of(self.request)

    def list(self, request, *args, **kwargs):
        self.judge()
        records, file = self.updated(self.filter_queryset(self.get_queryset())), format_of(request)
        if file or is_whole(request):
            refuse(request, NOT_IN_FILES if file or not is_ndjson(request) else NOT_WHOLE)
            ordered = Keyset(records).all() if isinstance(records, QuerySet) else records
            return self._file(ordered, file) if file else self.whole(ordered)
        counted = self.facets()
        page = self.get_serializer(self.paginate_queryset(records), many=True).data
        answer = self.get_paginated_response(shape.only(page, self.fields_asked))
        more = {**self.uncertain(), **counted, **self.included(page)}
        answer.data = {"meta": meta(request, self.title, self.on), **answer.data, **more}
        return answer

    def whole(self, records):
        """All records of the list, in one answer."""
        return Response({self.lines: shape.only(self.get_serializer(records, many=True).data, self.fields_asked)})

    def retrieve(self, request, *args, **kwargs):
        require_known(request, OF_A_RECORD, many=shape.OF_A_RECORD)
        on = self.on  # judged before anything is fetched
        answer = super().retrieve(request, *args, **kwargs)
        title, record = f"{self.title}: {kwargs[self.lookup_field]}", answer.data
        [told] = shape.only([record], self.fields_asked)
        answer.data = {"meta": meta(request, title, on), **told, **self.included([record])}
        return answer

    def key_of(self, record):
        """By what a record of a list that was worked out is known."""
        return record.pk

    def _file(self, records, file):
        """The whole list, as a file."""
        address = self.request.build_absolute_uri()
        return as_file(self.table(records, self.on, self.question, address), file, self.basename)
