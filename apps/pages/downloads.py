"""The answer of a page as a file: the page's address with another ending, and the same query."""

import re
from dataclasses import replace

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from apps.loading.models import FactsVersion
from apps.tables import FORMATS, format_named


class FormatConverter:
    """The ending of an address that names a format, as csv or long.csv: the longest that there is."""

    regex = "|".join(re.escape(known.key) for known in sorted(FORMATS, key=lambda known: -len(known.key)))

    def to_python(self, value):
        return format_named(value)

    def to_url(self, value):
        return getattr(value, "key", value)


def answer(request, table, format):
    """The table as a file in a format, with the address of the page that shows the same and the version of the facts."""
    facts = table.facts or FactsVersion.objects.words()
    table = replace(table, address=request.build_absolute_uri(page_address(request, format)), facts=facts)
    response = HttpResponse(format.write(table), content_type=format.media_type)
    name = request.path.rstrip("/").rsplit("/", 1)[-1]
    response["Content-Disposition"] = content_disposition_header(True, f"demandkb-{name}")
    return response


def page_address(request, format):
    """Path and query of the page behind a download: /states.csv?region=x is /states/?region=x."""
    page = request.path.removesuffix(f".{format.key}") + "/"
    query = request.META.get("QUERY_STRING", "")
    return f"{page}?{query}" if query else page


def download_address(request, format):
    """Path and query of a download of the page that is shown."""
    path = f"{request.path.rstrip('/')}.{format.key}"
    query = request.META.get("QUERY_STRING", "")
    return f"{path}?{query}" if query else path
