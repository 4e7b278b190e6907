"""What is cited as RIS, which EndNote, Mendeley, RefWorks and Zotero read: a line a field, two letters and the text."""

from collections.abc import Iterable, Iterator

from apps.tables.citing.items import DATA_SET, DOCUMENT, WEB_PAGE, Item

TYPES = {WEB_PAGE: "ELEC", DOCUMENT: "GEN", DATA_SET: "DATA"}


def write_ris(items: Iterable[Item]) -> bytes:
    """The items as the bytes of a RIS file, in UTF-8."""
    return "\r\n".join("".join(f"{line}\r\n" for line in _lines(item)) for item in items).encode()


def _lines(item: Item) -> Iterator[str]:
    """One record. No text holds a line break (`items.line`), so none can begin a field of its own."""
    yield f"TY  - {TYPES[item.type]}"
    for tag, text in _fields(item):
        if text:
            yield f"{tag}  - {text}"
    yield "ER  - "


def _fields(item: Item) -> Iterator[tuple[str, str]]:
    yield "ID", item.id
    yield "TI", item.title
    yield from (("AU", name) for name in item.authors)
    yield "PB", item.publisher
    yield "PY", f"{item.issued[0]:04}" if item.issued else ""
    yield "DA", _date(item.issued)
    yield "Y2", _date(item.accessed)
    yield "ET", item.version
    yield "KW", item.kind
    yield "UR", item.url
    yield from (("N1", note) for note in item.notes)


def _date(parts: tuple[int, ...]) -> str:
    """2005/07/01/, with nothing between the strokes where month or day is not known."""
    if not parts:
        return ""
    year, *others = parts
    month, day = [*(f"{part:02}" for part in others), "", ""][:2]
    return f"{year:04}/{month}/{day}/"
