"""The data set as JSON, a line a row, a file a table."""

from apps.bulk.files.terms import as_json
from apps.bulk.files.zipped import archive


def write_ndjson(data):
    return archive(data, [(f"{table.name}.ndjson", lines(table)) for table in data.tables])


def lines(table):
    """Each row as an object on a line of its own; null is not known."""
    return "".join(f"{as_json(dict(zip(table.header, row, strict=True)))}\n" for row in table.rows).encode()
