"""A table of the data set, as every file has it: columns that say what they are, and rows of plain values."""

from dataclasses import dataclass

KNOWN_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"


@dataclass(frozen=True)
class Column:
    """A column, in the terms of Table Schema: `type` is one of its types.

    `words` are the words of its vocabulary with their labels, `refers` the table whose keys it holds, `required` says
    that no row leaves it empty.
    """

    name: str
    type: str
    description: str = ""
    required: bool = False
    words: tuple[tuple[str, str], ...] = ()
    refers: str = ""
    pattern: str = ""


@dataclass(frozen=True)
class ForeignKey:
    """That some columns hold the key of a row of another table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...] = ("id",)


@dataclass(frozen=True)
class Table:
    """Rows in the order of their key. Values are numbers, texts, yes or no, lists, objects of JSON, or None: not known."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple, ...]
    key: tuple[str, ...] = ("id",)
    api: str = ""
    further_keys: tuple[ForeignKey, ...] = ()

    @property
    def title(self) -> str:
        """Its name in words."""
        return self.name.replace("_", " ").capitalize()

    @property
    def header(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]

    @property
    def foreign_keys(self) -> tuple[ForeignKey, ...]:
        """What its columns point to."""
        single = (ForeignKey((column.name,), column.refers) for column in self.columns if column.refers)
        return (*single, *self.further_keys)


@dataclass(frozen=True)
class DataSet:
    """All tables, and the digest of the facts that they hold."""

    digest: str
    tables: tuple[Table, ...]
