"""What is cited as CSL-JSON, which Zotero, Mendeley, pandoc and every processor of citation styles read."""

import json
from collections.abc import Iterable
from typing import Any

from apps.tables.citing.items import Item

BETWEEN = " · "  # between notes, which may end with an address


def write_csl(items: Iterable[Item]) -> bytes:
    """The items as the bytes of a CSL-JSON file."""
    return (json.dumps([as_csl(item) for item in items], ensure_ascii=False, indent=1) + "\n").encode()


def as_csl(item: Item) -> dict[str, Any]:
    """The item in the words of CSL. What it supports is its `annote`, since styles would print a `note`."""
    told = {
        "id": item.id,
        "type": item.type,
        "title": item.title,
        "author": [{"literal": name} for name in item.authors],
        "publisher": item.publisher,
        "issued": _date(item.issued),
        "accessed": _date(item.accessed),
        "URL": item.url,
        "version": item.version,
        "keyword": item.kind,
        "annote": BETWEEN.join(item.notes),
    }
    return {name: value for name, value in told.items() if value}


def _date(parts: tuple[int, ...]) -> dict[str, Any]:
    return {"date-parts": [list(parts)]} if parts else {}
