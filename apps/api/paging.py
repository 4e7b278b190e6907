"""A long list, page by page. A page that does not exist is refused, not replaced by another."""

from django.core.paginator import EmptyPage, Paginator
from rest_framework.pagination import PageNumberPagination
from rest_framework.response import Response

from apps.addresses.numbers import no_such_page, whole_number

MOST = 200


class Pages(PageNumberPagination):
    """Pages by number: `page` from 1, `page_size` up to 200."""

    page_size = 50
    max_page_size = MOST
    page_size_query_param = "page_size"
    page_query_description = "Number of the page, from 1."
    page_size_query_description = f"Records a page, 1 to {MOST}."

    def paginate_queryset(self, queryset, request, view=None):
        self.request = request
        size = whole_number(request.query_params.get("page_size"), "page_size", self.page_size, MOST)
        number = whole_number(request.query_params.get("page"), "page", 1)
        try:
            self.page = Paginator(queryset, size).page(number)
        except EmptyPage as empty:
            raise no_such_page(number, Paginator(queryset, size).num_pages) from empty
        return list(self.page)

    def get_paginated_response(self, data):
        return Response(
            {
                "count": self.page.paginator.count,
                "next": self.get_next_link(),
                "previous": self.get_previous_link(),
                "results": data,
            }
        )

    def get_paginated_response_schema(self, schema):
        found = super().get_paginated_response_schema(schema)
        found["required"] = ["meta", "count", "next", "previous", "results"]
        for link in ("next", "previous"):
            found["properties"][link] = {"type": ["string", "null"], "format": "uri"}
        found["properties"] = {"meta": {"$ref": "#/components/schemas/Meta"}, **found["properties"]}
        return found
