"""A table as the answer to a request."""

from django.http import HttpResponse

from apps.api.representations import key_of, type_of
from apps.tables import written
from apps.tables.terms import PUBLISHER


def as_file(table, file, name):
    """A table in one format, to be kept under a name."""
    headers = {"Content-Disposition": f'attachment; filename="{PUBLISHER.lower()}-{name}.{key_of(file)}"'}
    return HttpResponse(written(file.write, table), content_type=type_of(file), headers=headers)
