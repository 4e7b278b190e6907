"""A long list, page by page, by an opaque cursor. What is asked wrongly is refused, not replaced by something else."""

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from rest_framework.pagination import BasePagination
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param

from apps.addresses.numbers import whole_number
from apps.api import cursor as cursors
from apps.api.anchored import Anchored
from apps.api.cursor import PARAMETER, Cursor
from apps.api.keyset import Keyset

FEW = 50
MOST = 200
SIZE = "page_size"
# What stands in an answer only where it was asked for, or where something is uncertain.
UNCERTAIN = {
    "type": "object",
    "description": "How many records the list leaves out, since it is uncertain whether they belong to it: by the filter that, "
    "set to `uncertain`, gives them.",
    "additionalProperties": {"type": "integer"},
}
COUNTED = {
    "type": "object",
    "required": ["value", "label", "count"],
    "properties": {"value": {"type": "string"}, "label": {"type": "string"}, "count": {"type": "integer"}},
}
FACETS = {
    "type": "object",
    "description": "For each filter of `facets`: how many records each of its words would leave.",
    "additionalProperties": {"type": "array", "items": COUNTED},
}
INCLUDED = {
    "type": "object",
    "description": "What `include` asks for: lists of records as their own lists write them.",
    "additionalProperties": {"type": "array", "items": {"type": "object"}},
}


class Pages(BasePagination):
    """Pages of `page_size` records (50, at most 200); `next` and `previous` hold the cursor of the pages beside."""

    def paginate_queryset(self, queryset, request, view=None):
        self.request = request
        size = size_of(request)
        cursor = cursors.read(request)
        records = Keyset(queryset) if isinstance(queryset, QuerySet) else Anchored(queryset, view.key_of)
        self.count = records.count()
        try:
            page = records.slice(cursor, size + 1)
        except ValidationError as error:
            raise cursors.unreadable(request.query_params[PARAMETER]) from error
        is_more = len(page) > size
        page = (page[-size:] if cursor and cursor.is_before else page[:size]) if is_more else page
        self.before, self.after = self._beside(records, cursor, page, is_more)
        return page

    def _beside(self, records, cursor, page, is_more):
        """The cursors of the pages before and after this one, None where there is none.

        A page beside which all has gone leads nowhere but to the `first` of the head.
        """
        if not page:
            return None, None
        before, after = (Cursor(records.values_of(page, is_before), is_before) for is_before in (True, False))
        if cursor is None:
            return None, after if is_more else None
        if cursor.is_before:
            return before if is_more else None, after if records.exists(after) else None
        return before if records.exists(before) else None, after if is_more else None

    def get_paginated_response(self, data):
        links = {"next": self._link(self.after), "previous": self._link(self.before)}
        answer = Response({"count": self.count, **links, "results": data})
        answer["Link"] = ", ".join(
            f'<{address}>; rel="{rel}"'
            for rel, address in (("next", links["next"]), ("prev", links["previous"]), ("first", self._first))
            if address
        )
        return answer

    @property
    def _first(self):
        return remove_query_param(self.request.build_absolute_uri(), PARAMETER)

    def _link(self, cursor):
        address = self.request.build_absolute_uri()
        return cursor and replace_query_param(address, PARAMETER, cursors.written(cursor, self.request))

    def get_paginated_response_schema(self, schema):
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["meta", "count", "next", "previous", "results"],
            "properties": {
                "meta": {"$ref": "#/components/schemas/Meta"},
                "count": {"type": "integer", "description": "How many records the whole list holds."},
                "next": {**link, "description": "The following page; null on the last one."},
                "previous": {**link, "description": "The page before; null on the first one."},
                "results": schema,
                "uncertain": UNCERTAIN,
                "facets": FACETS,
                "included": INCLUDED,
            },
        }

    def get_schema_operation_parameters(self, view):
        said = "Where the page begins: taken as it is from `next` or `previous`. It holds for one question alone."
        size = {"type": "integer", "minimum": 1, "maximum": MOST, "default": FEW}
        return [
            _parameter(PARAMETER, {"type": "string"}, said),
            _parameter(SIZE, size, f"Records a page, 1 to {MOST}."),
        ]


def size_of(request):
    """How many records a page is to hold."""
    return whole_number(request.query_params.get(SIZE), SIZE, FEW, MOST)


def _parameter(name, schema, description):
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}
