"""A table as the answer to a request."""

from django.http import HttpResponse

from apps.api.representations import key_of
from apps.tables.terms import PUBLISHER


def as_file(table, file, name):
    """A table in one format, to be kept under a name."""
    headers = {"Content-Disposition": f'attachment; filename="{PUBLISHER.lower()}-{name}.{key_of(file)}"'}
    return HttpResponse(file.write(table), content_type=file.media_type, headers=headers)
