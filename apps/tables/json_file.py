"""A table as JSON: all that a table holds, each cell with its value, kind and sources, and the digest of it all."""

import json
from typing import Any

from apps.tables.contents import contents_of, digest_of
from apps.tables.table import Table
from apps.tables.terms import LICENCE_NAME, LICENCE_SPDX, LICENCE_URL, how_to_cite


def write_json(table: Table) -> bytes:
    """The table as the bytes of a JSON file: the same table gives the same bytes."""
    return (json.dumps(as_json(table), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def as_json(table: Table) -> dict[str, Any]:
    """The table in dictionaries and lists, as a file or an API gives it: its contents, and what goes with them."""
    contents = contents_of(table)
    rows = contents.pop("rows")
    return {
        **contents,
        "address": table.address,
        "facts": table.facts,
        "issued": table.issued,
        "sha256": digest_of(table),
        "licence": {"name": LICENCE_NAME, "url": LICENCE_URL, "spdx": LICENCE_SPDX},
        "citation": how_to_cite(table),
        "rows": rows,
    }
