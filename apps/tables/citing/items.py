"""What is cited, before any format or style: the table itself, then each of its sources, once.

A source is a page that somebody read, so its type is that of a web page, whatever kind of page it is: the types that
CSL has for laws, decisions and news drop the publisher or the day in APA or in Chicago. Its kind is kept as a keyword.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from datetime import date

from apps.tables.contents import digest_of
from apps.tables.document import clean
from apps.tables.table import Cited, CitedSource, Table
from apps.tables.terms import LICENCE, PUBLISHER, how_to_cite, title_of

WEB_PAGE, DOCUMENT, DATA_SET = "webpage", "document", "dataset"  # words of CSL


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is cited. A date is as many of year, month, day as are known; `type` is a word of CSL."""

    id: str
    type: str
    title: str
    authors: tuple[str, ...] = ()
    publisher: str = ""
    issued: tuple[int, ...] = ()
    accessed: tuple[int, ...] = ()
    url: str = ""
    version: str = ""
    kind: str = ""
    notes: tuple[str, ...] = ()


def items_of(table: Table, accessed: date, also: Iterable[Cited] = ()) -> tuple[Item, ...]:
    """The table itself, then its sources and those of `also`, in the order in which a reader meets them."""
    return (_table_item(table, accessed), *_sources([*(citation for _, _, citation in table.cited()), *also]))


def _table_item(table: Table, accessed: date) -> Item:
    """The table as a data set of ours: that type alone keeps the version of the facts in both styles."""
    item = Item(
        id="",
        type=DATA_SET,
        title=line(title_of(table)),
        authors=(PUBLISHER,),
        issued=parts_of(table.issued),
        url=line(table.address),
        version=line(table.facts.partition(",")[0]),  # its name alone: after a comma, styles would say "Versions"
    )
    notes = (
        f"Licence: {LICENCE}",
        f"How to cite: {how_to_cite(table)}",
        f"Query: {table.query}" if table.query else "",
        f"Version of the facts: {table.facts}" if table.facts else "",
        f"Digest: SHA-256 {digest_of(table)}",
    )
    return replace(
        item,
        id=_id(item),
        accessed=(accessed.year, accessed.month, accessed.day),
        notes=tuple(line(note) for note in notes if note),
    )


def _sources(citations: Iterable[Cited]) -> list[Item]:
    """Each source once, with all that it supports. Two descriptions of one address stay two sources."""
    found: dict[Item, dict[str, None]] = {}
    for citation in citations:
        found.setdefault(_source_item(citation.source), {})[line(citation.supports)] = None
    return [
        replace(item, id=_id(item), notes=tuple(note for note in supported if note))
        for item, supported in found.items()
    ]


def _source_item(source: CitedSource) -> Item:
    """The source without its id and what it supports: equal for equal sources, whatever stores them."""
    return Item(
        id="",
        type=WEB_PAGE if source.url else DOCUMENT,
        title=line(source.title) or line(source.url),
        authors=tuple(name for each in source.authors.split(";") if (name := line(each))),
        publisher=line(source.publisher),
        issued=parts_of(source.published_on),
        url=line(source.url),
        kind=line(source.kind_label),
    )


def _id(item: Item) -> str:
    """A name that follows from what the thing is, so that it is the same in every file and on every machine."""
    told = "\n".join(str(field) for field in astuple(replace(item, accessed=(), notes=())))
    return f"demandkb-{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def line(text: str) -> str:
    """The text in one line, without signs that no file can hold."""
    return " ".join(clean(text).split())


def parts_of(day: str) -> tuple[int, ...]:
    """Year, month and day of 2005, 2005-07 or 2005-07-01, as many as there are."""
    return tuple(int(part) for part in day.split("-")) if day else ()
