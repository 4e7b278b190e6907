"""Records of one family: a list of them, and each by its key."""

from functools import cached_property

from django.http import HttpResponse
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet

from apps.addresses import Fault, nearest
from apps.addresses.faults import shown
from apps.addresses.judging import unreadable
from apps.addresses.numbers import whole_number
from apps.api.asking import NOT_IN_FILES, NOT_WHOLE, day_of, format_of, refuse, require_known
from apps.api.meta import meta
from apps.api.paging import MOST
from apps.api.problems import NoSuchRecord
from apps.api.representations import ALL, JSON, is_ndjson, is_whole, key_of
from apps.api.tables import plain_table
from apps.api.views.open import Open
from apps.tables.terms import PUBLISHER

OF_A_LIST = ("as_of", "page", "page_size", "format")
OF_A_RECORD = ("as_of",)


class Records(Open, ReadOnlyModelViewSet):
    """The records of one family, narrowed by its filter set, in pages; the same as a table in every format of files.

    `title` is what the family is called; `table` lays the list out as the page's download has it, where there is a page.
    """

    lookup_value_regex = "[^/]+"
    also = OF_A_LIST
    list_renderers, record_renderers = ALL, JSON
    title = ""

    @cached_property
    def on(self):
        """The day that is asked about."""
        return day_of(self.request)

    def get_renderers(self):
        found = self.record_renderers if self.action == "retrieve" else self.list_renderers
        return [renderer() for renderer in found]

    @property
    def question(self):
        """What the address asks for, in words."""
        return self.asked.question

    def get_serializer_context(self):
        return {**super().get_serializer_context(), "on": self.on}

    def table(self, records, on, query="", address=""):
        """The list as a table, where no page shows it."""
        serializer = self.get_serializer(list(records), many=True)
        return plain_table(self.title, serializer, self.citations_of, on, query, address)

    def citations_of(self, record):
        return record.citations.all()

    def judge(self):
        """Refuse a day and a size of pages that cannot be, before anything is fetched."""
        return self.on, whole_number(self.request.query_params.get("page_size"), "page_size", 1, MOST)

    def list(self, request, *args, **kwargs):
        self.judge()
        records, file = self.filter_queryset(self.get_queryset()), format_of(request)
        if file or is_whole(request):
            refuse(request, NOT_IN_FILES if file or not is_ndjson(request) else NOT_WHOLE)
            return self._file(records, file) if file else self.whole(records)
        page = self.paginate_queryset(records)
        answer = self.get_paginated_response(self.get_serializer(page, many=True).data)
        answer.data = {"meta": meta(request, self.title, self.on), **answer.data}
        return answer

    def whole(self, records):
        """All records of the list, in one answer."""
        return Response({self.lines: self.get_serializer(records, many=True).data})

    def retrieve(self, request, *args, **kwargs):
        require_known(request, OF_A_RECORD)
        on = self.on  # judged before anything is fetched
        answer = super().retrieve(request, *args, **kwargs)
        title = f"{self.title}: {kwargs[self.lookup_field]}"
        answer.data = {"meta": meta(request, title, on), **answer.data}
        return answer

    def get_object(self):
        key = self.kwargs[self.lookup_field]
        found = None if any(unreadable("id", key)) else self.find(key)
        if found is None:
            raise NoSuchRecord(self.no_record(key))
        return found

    def find(self, key):
        """The record with this key, or None."""
        return self.get_queryset().in_bulk([key]).get(key)

    def keys(self):
        return list(self.get_queryset().values_list("pk", flat=True))

    def words(self):
        """Every word by which somebody may mean a record, with its key."""
        return {key: key for key in self.keys()}

    def no_record(self, key):
        """That no record has this key, with that of the nearest."""
        words = self.words()
        message = f"There is no record “{shown(key)}” here."
        return Fault("id", shown(key), message, words.get(nearest(shown(key), words), ""))

    def _file(self, records, file):
        """The whole list, as a file."""
        address = self.request.build_absolute_uri()
        return as_file(self.table(records, self.on, self.question, address), file, self.basename)


def as_file(table, file, name):
    """A table in one format, to be kept under a name."""
    ending = key_of(file)
    headers = {"Content-Disposition": f'attachment; filename="{PUBLISHER.lower()}-{name}.{ending}"'}
    return HttpResponse(file.write(table), content_type=file.media_type, headers=headers)
