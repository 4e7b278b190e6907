"""`datapackage.json`: the tables of the data set as a Data Package (version 2) describes them, with their schemas."""

import hashlib
import json

from apps.bulk.files.terms import DESCRIPTION, NAME, TITLE, citation
from apps.tables.terms import LICENCE_NAME, LICENCE_SPDX, LICENCE_URL, PUBLISHER

PROFILES = "https://datapackage.org/profiles/2.0"


def descriptor(data, described):
    """The bytes of the descriptor. `described` holds each table with its path and its bytes."""
    package = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": NAME,
        "title": TITLE,
        "description": f"{DESCRIPTION}\n\nHow to cite: {citation(data)}",
        "version": data.digest,
        "licenses": [{"name": LICENCE_SPDX, "title": LICENCE_NAME, "path": LICENCE_URL}],
        "contributors": [{"title": PUBLISHER, "roles": ["creator"]}],
        "sources": [{"title": "Every page that was read, one a row", "path": "data/sources.csv"}],
        "resources": [_resource(*each) for each in described],
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode()


def _resource(table, path, contents):
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(contents),
        "hash": f"sha256:{hashlib.sha256(contents).hexdigest()}",
        "schema": schema(table),
    }


def schema(table):
    """The Table Schema of a table."""
    return {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {"fields": list(each.columns), "reference": {"resource": each.table, "fields": list(each.key)}}
            for each in table.foreign_keys
        ],
    }


def _field(column):
    constraints = {
        "required": column.required,
        "pattern": column.pattern,
        "enum": [word for word, _ in column.words],
    }
    field = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
        "categories": [{"value": word, "label": label} for word, label in column.words],
        "constraints": {name: value for name, value in constraints.items() if value},
    }
    return {name: value for name, value in field.items() if value}
