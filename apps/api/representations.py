"""The representations in which an answer can be had. Each is a renderer, known by its key in addresses.

A `key` is what stands as the ending of an address or in `format=`. One that is not `by_type` can be asked for by its
address alone: another shape of a table has no media type of its own, and HTML is what every browser asks for.
"""

from rest_framework.renderers import BaseRenderer, JSONRenderer

from apps.tables import FORMATS

TABLE_JSON = "table.json"  # `json` alone is the records
OF_A_TABLE = "application/vnd.demandkb.table+json"  # a type of its own: application/json is what the records come as


class Ndjson(BaseRenderer):
    """Records, one a line: all of them, for programs that read a long list as it comes."""

    media_type = "application/x-ndjson"
    format = "ndjson"
    charset = None

    def render(self, data, accepted_media_type=None, renderer_context=None):
        written = JSONRenderer()
        return b"".join(written.render(record) + b"\n" for record in data[renderer_context["view"].lines])


class JsonLd(JSONRenderer):
    """Records in the words of schema.org, as linked data."""

    media_type = "application/ld+json"
    format = "jsonld"


def key_of(known):
    """What a format of files is called in an address of the API."""
    return TABLE_JSON if known.key == "json" else known.key


def type_of(known):
    """The media type of a format of files as the API sends it."""
    return OF_A_TABLE if known.key == "json" else known.media_type


def _as_table(known):
    """The renderer that stands for a format of files, which `as_file` writes."""
    key = key_of(known)
    by_type = not known.variant_of and known.key not in ("json", "html")
    told = {"media_type": type_of(known).partition(";")[0], "format": key, "by_type": by_type, "table": known}
    return type(f"Table_{key}", (BaseRenderer,), told)


JSON = (JSONRenderer,)
RECORDS = (JSONRenderer, Ndjson)
TABLES = tuple(_as_table(known) for known in FORMATS)
ALONE = (*JSON, *TABLES)  # what is one record or one table
ALL = (*RECORDS, *TABLES)
ENDINGS = tuple(each.format for each in (*ALL, JsonLd))


def is_whole(request):
    """Whether a request wants all records of a list in one answer."""
    return isinstance(request.accepted_renderer, Ndjson | JsonLd)


def is_ndjson(request):
    """Whether a request wants records one a line."""
    return isinstance(request.accepted_renderer, Ndjson)


def is_by_type(renderer):
    """Whether a representation can be asked for by its media type."""
    return getattr(renderer, "by_type", True)
