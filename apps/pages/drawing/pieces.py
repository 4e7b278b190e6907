"""A cell, its swatch, the sources beneath it."""

from collections.abc import Iterable

from django.utils.html import conditional_escape as escaped
from django.utils.safestring import SafeString, mark_safe

from apps.tables import Cell, Kind
from apps.tables.table import Cited, CitedSource

# Kinds of value that have a pattern of their own wherever a cell shows them. A plain yes has none.
PATTERNED = {Kind.NONE, Kind.NOT_FOUND, Kind.NOT_RESEARCHED, Kind.DISPUTED, Kind.UNCERTAIN}


def leads_into_the_web(url: str) -> bool:
    """Whether an address may be a link. Files of facts hold no other (`loading/rules`); a page does not rely on it."""
    return url.startswith(("https://", "http://"))


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many}"


def pattern(cell: Cell) -> str:
    """The swatch of a cell: its own where it has one, else that of its kind of value."""
    kind = cell.kind.value if cell.kind in PATTERNED else "part" if cell.kind is Kind.PARTLY else ""
    return cell.swatch or kind


def is_bare(cell: Cell) -> bool:
    """Whether a cell is words and nothing else."""
    beside = (cell.href, cell.note, cell.since, cell.confidence, cell.swatch, cell.citations)
    return cell.kind is Kind.YES and not any(beside)


def swatch(kind: str, base: str = "") -> SafeString:
    """A small square with the pattern of a kind of value, framed by another where it has a `base`.

    Its word stands beside it, so it is silent for screen readers.
    """
    if not kind:
        return mark_safe("\n")
    frame = f' data-base="{escaped(base)}"' if base else ""
    sign = "?" if kind == "uncertain" else ""
    return mark_safe(f'<span class="swatch" data-kind="{escaped(kind)}"{frame} aria-hidden="true">{sign}</span>\n')


def source(of: CitedSource) -> SafeString:
    """One source: its title as a link, publisher, date, kind."""
    title = escaped(of.title)
    if leads_into_the_web(of.url):
        name = getattr(of, "name", "") or of.title  # a source of a table that was kept has a title alone
        title = f'<a href="{escaped(of.url)}" rel="external">{escaped(name)}</a>'
    publisher = f" {escaped(of.publisher)}," if of.publisher else ""
    return mark_safe(
        f"{title}.{publisher} {escaped(of.published_text or 'undated')}. <i>{escaped(of.kind_label)}</i>\n"
    )


def sources_counted(citations: Iterable[Cited]) -> str:
    """How many sources are cited: one that is cited for three places is 1 source, in 3 places, and no three sources."""
    cited = list(citations)
    sources = len({each.source.url or each.source.title for each in cited})
    places = f", in {len(cited)} places" if sources < len(cited) else ""
    return f"{counted(sources, 'source', 'sources')}{places}"


def supported(of: Iterable[Cited]) -> str:
    """Sources as a list, each with what it supports."""
    each = "".join(f'<li>{source(one.source)}<span class="supports">{escaped(one.supports)}</span></li>' for one in of)
    return f"<ol>{each}</ol>"


def citations(of: Iterable[Cited]) -> SafeString:
    """The sources of an answer, opened in place, beneath it."""
    if not of:
        return mark_safe("\n")
    opened = f'<details class="cited"><summary>{sources_counted(of)}</summary>'
    return mark_safe(f"{opened}{supported(of)}</details>\n")


def references(numbers: Iterable[int]) -> SafeString:
    """Numbers of the pages behind a statement, in the Sources section of this page."""
    links = " ".join(f'<a href="#source-{each}" aria-label="Source {each}">{each}</a>' for each in numbers)
    return mark_safe(f'<sup class="refs">{links}</sup>\n' if links else "\n")


def cell(of: Cell, sources: str) -> SafeString:
    """One answer: its pattern, its words, then a quiet line with since and confidence, then its `sources` as they are drawn."""
    if is_bare(of):
        return _words(of)
    note = f"<small>{escaped(of.note)}</small>" if of.note else ""
    return _framed(of, f"{note}{_quiet_line(of)}{sources}")


def plain_cell(of: Cell) -> SafeString:
    """The same without all that stands beneath the words."""
    return _words(of) if is_bare(of) else _framed(of, "")


def _words(of):
    return mark_safe(f"{escaped(of.text or '–')}\n")


def _framed(of, beneath):
    mark = pattern(of)
    said = " said" if mark else ""
    opened = f'<div class="answer{said}" data-answer="{escaped(of.kind.value)}">'
    return mark_safe(f"{opened}{swatch(mark)}{_linked(of)}{beneath}</div>\n")


def _linked(of):
    if of.href:
        return f'<a href="{escaped(of.href)}">{escaped(of.text)}</a>'
    return escaped(of.text or "–") if of.text or not of.citations else ""


def _quiet_line(of):
    since = f"since {escaped(of.since)}" if of.since else ""
    confidence = f"{escaped(of.confidence.lower())} confidence" if of.confidence else ""
    said = " · ".join(filter(None, (since, confidence)))
    return f'<small class="quietline">{said}</small>' if said else ""
