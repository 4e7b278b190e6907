"""Releases: what the knowledge base held on a day, each in a folder beside the facts that is never changed again.

releases/2026.1/release.json    version, day, digest of the facts, notes, counts
                facts/          the files of facts as they were
                changes.json    what is otherwise than in the release before, and why
                files/          the whole data set, in every format of files
                SHA256SUMS      the SHA-256 of each of these files
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from pathlib import Path

from apps.loading.files import FactFiles, read
from apps.loading.forms import FORM, upgraded

FOLDER, TOLD, FACTS, CHANGES, FILES, SUMS = (
    "releases",
    "release.json",
    "facts",
    "changes.json",
    "files",
    "SHA256SUMS",
)
VERSION = re.compile(r"(\d{4})\.([1-9]\d{0,2})")


@total_ordering
@dataclass(frozen=True)
class Version:
    """The name of a release: the year, and which of that year it is."""

    year: int
    number: int

    @classmethod
    def read(cls, text: str) -> "Version | None":
        """The version that a text names; None where it names none."""
        found = VERSION.fullmatch(text)
        return cls(int(found[1]), int(found[2])) if found else None

    def __str__(self) -> str:
        return f"{self.year}.{self.number}"

    def __lt__(self, other: "Version") -> bool:
        return (self.year, self.number) < (other.year, other.number)


@dataclass(frozen=True)
class Released:
    """A release as its folder tells it. `form` is the form of its files of facts, `digest` that of the facts on that day."""

    folder: Path
    version: Version
    on: date
    form: int
    digest: str
    notes: str
    counts: Mapping[str, int]

    @classmethod
    def read(cls, folder: Path) -> "Released":
        told = json.loads((folder / TOLD).read_text(encoding="utf-8"))
        return cls(
            folder=folder,
            version=Version.read(folder.name),
            on=date.fromisoformat(told["on"]),
            form=told["form"],
            digest=told["digest"],
            notes=told["notes"],
            counts=told["counts"],
        )

    def facts(self) -> FactFiles:
        """Its files of facts, in the form that files have now."""
        return upgraded(read(self.folder / FACTS), self.form)

    def changes(self) -> list[dict]:
        """What was otherwise than in the release before."""
        return json.loads((self.folder / CHANGES).read_text(encoding="utf-8"))

    def told(self) -> dict:
        """What `release.json` says."""
        return {
            "version": str(self.version),
            "on": self.on.isoformat(),
            "form": self.form,
            "digest": self.digest,
            "notes": self.notes,
            "counts": dict(self.counts),
        }


def version_named(text: str) -> Version:
    """The version that a text names; ValueError where it names none."""
    if version := Version.read(text):
        return version
    raise ValueError(f"{text} is no version; 2026.1 is one")


def releases_beside(folder: Path) -> tuple[Released, ...]:
    """The releases that lie beside a folder of facts, the oldest first; none where there are none."""
    found = (path for path in (folder.resolve().parent / FOLDER).glob("*") if Version.read(path.name))
    return tuple(sorted((Released.read(path) for path in found), key=lambda each: each.version))


def next_after(releases: tuple[Released, ...], year: int) -> tuple[Version, ...]:
    """The versions that may come next: the next of the year of the last one, or the first of a later year."""
    if not releases:
        return (Version(year, 1),)
    last = releases[-1].version
    following = Version(last.year, last.number + 1)
    return (following,) if year <= last.year else (following, Version(year, 1))


__all__ = ["FORM", "Released", "Version", "next_after", "releases_beside", "version_named"]
