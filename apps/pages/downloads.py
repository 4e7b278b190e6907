"""The answer of a page as a file: the page's address with another ending, and the same query."""

import re
from dataclasses import replace

from django.http import HttpResponse
from django.urls.converters import StringConverter
from django.utils.http import content_disposition_header

from apps.pages.citing import CITE_PAGE, CITING, answer_citing
from apps.pages.paging import with_whole_query
from apps.serving.facts import facts_in_words
from apps.tables import FORMATS, written

ENDINGS = {known.key: known for known in (*FORMATS, *CITING)}


class FormatConverter:
    """The ending of an address that names a format, as csv or long.csv, or a way to cite, as bib: the longest there is."""

    regex = "|".join(re.escape(key) for key in sorted(ENDINGS, key=len, reverse=True))

    def to_python(self, value):
        return ENDINGS[value]

    def to_url(self, value):
        return getattr(value, "key", value)


class RecordConverter(StringConverter):
    """The id of a record before an ending. As short as it can be, since an ending may have two parts: csl.json."""

    regex = "[^/]+?"


def answer(request, table, format, also=(), page=""):
    """The table as a file in a format, with the address of the page that shows the same and the version of the facts.

    `page` is the path of that page where it is not this address without its ending. `also` are citations that the page
    shows beside the table; who cites the page cites them too.
    """
    facts = table.facts or facts_in_words(request)
    table = replace(table, address=request.build_absolute_uri(page_address(request, format, page)), facts=facts)
    if format in CITING:
        response = answer_citing(request, table, format, also)
    else:
        response = HttpResponse(written(format.write, table), content_type=format.media_type)
    if format is not CITE_PAGE:
        name = request.path.rstrip("/").rsplit("/", 1)[-1]
        response["Content-Disposition"] = content_disposition_header(True, f"demandkb-{name}")
    return response


def page_address(request, format, page=""):
    """Path and query of the page behind a download: /states.csv?region=x is /states/?region=x."""
    return with_whole_query(request, page or request.path.removesuffix(f".{format.key}") + "/")


def download_address(request, format):
    """Path and query of a download of the page that is shown."""
    return with_whole_query(request, f"{request.path.rstrip('/')}.{format.key}")
