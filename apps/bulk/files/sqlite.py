"""The data set as a SQLite database, with its keys and indexes, and what Datasette says of it."""

import json
import sqlite3
from contextlib import closing

from apps.bulk.files.terms import DESCRIPTION, NAME, TITLE, as_json
from apps.tables.terms import LICENCE_NAME, LICENCE_URL, PUBLISHER

TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def write_sqlite(data):
    """The bytes of the database. Lists and objects stand as JSON, yes and no as 1 and 0."""
    with closing(sqlite3.connect(":memory:")) as database:
        with database:
            for table in data.tables:
                database.execute(_create(table))
                places = ", ".join("?" * len(table.columns))
                rows = ([_value(value) for value in row] for row in table.rows)
                database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", rows)
                for statement in _indexes(table):
                    database.execute(statement)
        return database.serialize()


def write_datasette(data):
    """What Datasette shows beside the database (`--metadata`)."""
    terms = {"license": LICENCE_NAME, "license_url": LICENCE_URL, "source": PUBLISHER}
    tables = {table.name: _told(table) for table in data.tables}
    told = {"title": TITLE, "description": DESCRIPTION, **terms, "databases": {NAME: {**terms, "tables": tables}}}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _told(table):
    columns = {column.name: column.description for column in table.columns if column.description}
    return {"title": table.title, "description": table.description, "columns": columns}


def _create(table):
    columns = [
        f"{_quoted(column.name)} {TYPES.get(column.type, 'TEXT')}{' NOT NULL' if column.required else ''}"
        for column in table.columns
    ]
    keys = [f"PRIMARY KEY ({_listed(table.key)})"]
    keys += [
        f"FOREIGN KEY ({_listed(each.columns)}) REFERENCES {_quoted(each.table)} ({_listed(each.key)})"
        for each in table.foreign_keys
    ]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join([*columns, *keys]) + "\n)"


def _indexes(table):
    """An index for each key that leads to another table."""
    for each in table.foreign_keys:
        name = "_".join((table.name, *each.columns))
        yield f"CREATE INDEX {_quoted(name)} ON {_quoted(table.name)} ({_listed(each.columns)})"


def _value(value):
    return as_json(value) if isinstance(value, list | dict) else value


def _listed(names):
    return ", ".join(map(_quoted, names))


def _quoted(name):
    return f'"{name}"'
