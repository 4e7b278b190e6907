"""What the data set says of itself, as tables like the others: its tables, their columns, the words that stand in them."""

from apps.bulk.columns import LICENCE
from apps.bulk.table import Column, ForeignKey, Table
from apps.bulk.words import definitions
from apps.tables.terms import LICENCE_SPDX

ABOUT_TABLES = "Every table of the data set, this one included."
OF_TABLES = (
    Column("id", "string", "Name of the table.", required=True),
    Column("description", "string", "What a row is.", required=True),
    Column("rows", "integer", "How many rows it has.", required=True),
    Column("api", "string", "The list of the API that holds the same rows, under /api/v1/; empty where none does."),
    LICENCE,
)
OF_COLUMNS = (
    Column("table", "string", "Name of the table.", required=True, refers="tables"),
    Column("position", "integer", "Place of the column in the table, from 0.", required=True),
    Column("name", "string", "Name of the column.", required=True),
    Column("type", "string", "Its type, as Table Schema names it.", required=True),
    Column("required", "boolean", "Whether no row leaves it empty. Empty is not known, never none.", required=True),
    Column("refers_to", "string", "The table whose keys it holds.", refers="tables"),
    Column("description", "string", "What it holds; empty where its name says so."),
    LICENCE,
)
OF_WORDS = (
    Column("table", "string", "Name of the table.", required=True, refers="tables"),
    Column("column", "string", "Name of the column that the word stands in.", required=True),
    Column("position", "integer", "Place of the word in the vocabulary, from 0.", required=True),
    Column("word", "string", "The word, as it stands in the column.", required=True),
    Column("label", "string", "What pages call it.", required=True),
    Column("definition", "string", "What it means; the label, where that says all.", required=True),
    LICENCE,
)


def codebook(tables):
    """The three tables that describe all tables, themselves included; they come first."""
    words = _vocabulary(tables)
    ours = {"tables": OF_TABLES, "columns": OF_COLUMNS, "vocabulary": OF_WORDS}
    columns = _columns({**ours, **{table.name: table.columns for table in tables}})
    counted = [_line(table) for table in (columns, words, *tables)]
    rows = sorted([("tables", ABOUT_TABLES, len(counted) + 1, None, LICENCE_SPDX), *counted])
    return (Table("tables", ABOUT_TABLES, OF_TABLES, tuple(rows)), columns, words)


def _line(table):
    return table.name, table.description, len(table.rows), table.api or None, LICENCE_SPDX


def _columns(columns):
    rows = (
        (name, place, each.name, each.type, each.required, each.refers or None, each.description or None, LICENCE_SPDX)
        for name, found in columns.items()
        for place, each in enumerate(found)
    )
    return Table("columns", "Every column of every table.", OF_COLUMNS, tuple(sorted(rows)), key=("table", "name"))


def _vocabulary(tables):
    known = definitions()
    rows = (
        (table.name, column.name, place, word, label, known.get((column.words, word)) or label, LICENCE_SPDX)
        for table in tables
        for column in table.columns
        for place, (word, label) in enumerate(column.words)
    )
    return Table(
        "vocabulary",
        "Every word that may stand in a column with a vocabulary, and what it means.",
        OF_WORDS,
        tuple(sorted(rows)),
        key=("table", "column", "word"),
        further_keys=(ForeignKey(("table", "column"), "columns", ("table", "name")),),
    )
