"""The files that hold the whole data set. To add one, add a line to `FILES`."""

from collections.abc import Callable
from dataclasses import dataclass

from apps.bulk.files.csv import write_csv
from apps.bulk.files.ndjson import write_ndjson
from apps.bulk.files.sqlite import write_datasette, write_sqlite
from apps.bulk.files.terms import NAME
from apps.bulk.files.xlsx import write_xlsx
from apps.bulk.table import DataSet
from apps.tables import format_named

ZIP = "application/zip"


@dataclass(frozen=True)
class Described:
    """A file: its name, what it is to programs, and what it holds."""

    name: str
    media_type: str
    holds: str


@dataclass(frozen=True)
class File(Described):
    """A file of the data set, with the function that makes its bytes."""

    write: Callable[[DataSet], bytes]


FILES = (
    File(
        f"{NAME}.csv.zip",
        ZIP,
        "CSV, a file a table, as a Frictionless Data Package (version 2): datapackage.json describes columns, keys and words.",
        write_csv,
    ),
    File(f"{NAME}.ndjson.zip", ZIP, "NDJSON, a file a table, a line a row.", write_ndjson),
    File(f"{NAME}.xlsx", format_named("xlsx").media_type, "Excel, a sheet a table.", write_xlsx),
    File(
        f"{NAME}.sqlite",
        "application/vnd.sqlite3",
        "SQLite, with keys and indexes; opens in Datasette.",
        write_sqlite,
    ),
    File(
        f"{NAME}.metadata.json",
        "application/json",
        "What Datasette shows beside the SQLite file: descriptions of tables and columns, licence.",
        write_datasette,
    ),
)
SUMS = Described("SHA256SUMS", "text/plain; charset=utf-8", "The SHA-256 of each of these files, for sha256sum -c.")
