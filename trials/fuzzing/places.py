"""Every named address of the site, with parts that exist, so that what is asked of it gets past its front door."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from django.urls import get_resolver
from django.urls.resolvers import URLResolver

from trials.fuzzing.asking import Answer, Question

Ask = Callable[[Question], Answer]
LISTS = {"prevention": "measures"}  # pages whose records the API keeps under another name
ENDINGS = ("csv", "json", "md", "bib", "cite", "svg")  # those that are written soon
EXAMPLES = {"name": "bad-request", "row": "XA", "column": "approach", "rest": "/verify"}
NEVER_KEPT = "0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Place:
    """A named address: how it is written, and a value for each of its parts."""

    name: str
    written: str
    parts: dict[str, str]

    def at(self, **others: str) -> str:
        """The path with these parts, which are quoted already, in the place of those that exist."""
        known = {name: quote(value, safe="") for name, value in self.parts.items()}
        return "/" + self.written % {**known, **others}


def places(ask: Ask) -> list[Place]:
    """Every named address, in order; the site itself is asked which records there are."""
    found, records = [], {}
    for name, written, parts in _named(get_resolver()):
        filled = {part: _example(ask, written, part, records) for part in parts}
        ending = {"format": ENDINGS[len(found) % len(ENDINGS)]} if "format" in parts else {}
        found.append(Place(name, written, {**filled, **ending}))
    return found


def _named(resolver: URLResolver, prefix: str = "", space: str = "") -> Iterator[tuple[str, str, list[str]]]:
    for name in resolver.reverse_dict:
        if isinstance(name, str):
            for (written, parts), *_ in (each[0] for each in resolver.reverse_dict.getlist(name)):
                yield space + name, prefix + written, parts
    for inner, (further, namespace) in resolver.namespace_dict.items():
        yield from _named(namespace, prefix + further, f"{space}{inner}:")


def _example(ask: Ask, written: str, part: str, records: dict) -> str:
    """A value of a part; a record's is the first of its list."""
    if part in EXAMPLES:
        return EXAMPLES[part]
    first = re.split(r"[/.]", written.removeprefix("api/v1/"))[0]
    if first in ("c", "embed", "kept"):
        return NEVER_KEPT
    name = LISTS.get(first, first)
    if name not in records:
        records[name] = _first(ask(Question("GET", f"/api/v1/{name}/?page_size=1")))
    record = records[name]
    return str((part == "slug" and record.get("slug")) or record.get("id", "x"))


def _first(answer: Answer) -> dict:
    """The first record of a list; nothing where the API keeps no such list."""
    told = json.loads(answer.body)
    return next(iter(told.get("results", ())), {}) if isinstance(told, dict) else {}
