"""What every file says of the data set as a whole."""

import json

from apps.tables import Table as Answer
from apps.tables.terms import LICENCE, PUBLISHER, how_to_cite

NAME = PUBLISHER.lower()
TITLE = "DemandKB, the whole data set"
DESCRIPTION = (
    "What the OSCE participating States have enacted, promised and done about demand that fosters trafficking in "
    "persons. Every record names its sources. Empty is not known, never none: only the tables of absences say that "
    "there is no such law or measure."
)


def citation(data):
    """The reference for one version of the data set."""
    return how_to_cite(Answer(f"{TITLE}, facts {data.digest}", columns=(), rows=()))


def about(data):
    """What to know of the data set, line by line."""
    return (
        ("Title", TITLE),
        ("What it is", DESCRIPTION),
        ("Version of the facts", data.digest),
        ("Licence", LICENCE),
        ("How to cite", citation(data)),
        ("Dates", "As known: 2005, 2005-07 or 2005-07-01; the columns _first and _last hold the days that it may be."),
        ("Sources", "Each row names the keys of its sources; record_sources tells what each of them supports."),
        ("Tables", "The tables tables, columns and vocabulary describe all others and the words that stand in them."),
    )


def as_json(value):
    """JSON as all files write it."""
    return json.dumps(value, ensure_ascii=False)


def written(value):
    """A value as a cell of text has it; a number stays one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return as_json(value) if isinstance(value, list | dict) else value


def cells(table):
    """The rows of a table as cells; a list of keys stands with commas between."""
    lists = [column.type == "list" for column in table.columns]
    for row in table.rows:
        yield [",".join(value) if keys else written(value) for keys, value in zip(lists, row, strict=True)]
