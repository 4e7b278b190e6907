"""What is cited, handed to pandoc: as data, so that no letter of a title is ever read as a mark of any language."""

import json
import subprocess
from collections.abc import Iterable
from typing import Any

import pypandoc

from apps.tables.citing.csl import as_csl
from apps.tables.citing.items import Item
from apps.tables.pandoc_tree import VERSION

Node = dict[str, Any]
SECONDS = 60
EVERY_ONE: Node = {
    "t": "Cite",
    "c": [
        [
            {
                "citationId": "*",
                "citationPrefix": [],
                "citationSuffix": [],
                "citationMode": {"t": "NormalCitation"},
                "citationNoteNum": 0,
                "citationHash": 0,
            }
        ],
        [],
    ],
}


def converted(items: Iterable[Item], *options: str) -> str:
    """What pandoc makes of the items. It reads no file but those that the options name, and asks no network."""
    command = [pypandoc.get_pandoc_path(), "--sandbox", "--from=json", "--wrap=none", *options]
    source = json.dumps(_tree(items)).encode()
    return subprocess.run(command, input=source, capture_output=True, check=True, timeout=SECONDS).stdout.decode()


def _tree(items: Iterable[Item]) -> Node:
    """A document without text that cites every item. It names no language: both styles are at home in American English."""
    meta = {
        "references": {"t": "MetaList", "c": [_reference(item) for item in items]},
        "nocite": {"t": "MetaInlines", "c": [EVERY_ONE]},
    }
    return {"pandoc-api-version": VERSION, "meta": meta, "blocks": []}


def _reference(item: Item) -> Node:
    """The item; no style may change the case of its title, since titles are in many languages and full of names."""
    told = {name: _meta(value) for name, value in as_csl(item).items()}
    as_it_stands = {"t": "Span", "c": [["", ["nocase"], []], [{"t": "Str", "c": item.title}]]}
    return {"t": "MetaMap", "c": {**told, "title": {"t": "MetaInlines", "c": [as_it_stands]}}}


def _meta(value: Any) -> Node:
    match value:
        case dict():
            return {"t": "MetaMap", "c": {name: _meta(each) for name, each in value.items()}}
        case list():
            return {"t": "MetaList", "c": [_meta(each) for each in value]}
    return {"t": "MetaInlines", "c": [{"t": "Str", "c": str(value)}]}
