"""A small data set for what the world does not hold."""

from apps.bulk.table import Column, DataSet, Table

COLUMNS = (
    Column("id", "string", "Key.", required=True),
    Column("text", "string"),
    Column("number", "integer"),
    Column("yes", "boolean"),
    Column("sources", "list"),
)


def holding(text, digest="0" * 64):
    """A data set of one row with a text."""
    return DataSet(digest, (Table("texts", "Texts.", COLUMNS, (("a", text, -1, True, ["b", "c"]),)),))
