"""A small folder of facts without a fault, and ways to break it: one spot each, with the one fault that must come."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from apps.loading.files import read
from apps.loading.rules import check

SMALL = Path(__file__).parent / "small"
HERE = "§"  # stands in a replacement on the line on which the fault is expected


@dataclass(frozen=True)
class Case:
    """In a file, `old` becomes `new`; one fault of `rule` comes, whose words hold `says`.

    It comes on the line of the mark in `new`, or on `line` where the fault stands elsewhere: a missing key is reported
    on the line on which its record begins.
    """

    rule: str
    file: str
    old: str
    new: str
    says: str = ""
    line: int = 0
    has_release: bool = False  # whether a release lies beside the folder

    def __str__(self):
        return f"{self.rule}-{self.new.strip()[:30]}"


XA, NO = "states/XA.yaml", "states/NO.yaml"


def copied(folder):
    """A copy of the small folder that a test may break."""
    return Path(shutil.copytree(SMALL, folder / "facts"))


FIRST = "release: 2026.1\nchanges: []\n"
SECOND = """release: 2026.2
changes:
  - family: measures
    key: xa-course
    fields: [title]
    why: wording
    on: 2026-03-01
    note: It is one course of several.
"""


def released(folder, of=SMALL, title="A course"):
    """A copy of a folder beside a release in which the course was called otherwise, with the reason why it is not now."""
    facts, release = folder / "facts", folder / "releases" / "2026.1"
    then = release / "facts"
    for place in (facts, then):
        shutil.copytree(of, place, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    course = then / XA
    course.write_text(course.read_text("utf-8").replace(f"title: {title}", "title: An earlier name"), "utf-8")
    for place in (facts, then):
        (place / "changes").mkdir()
        (place / "changes" / "first.yaml").write_text(FIRST, "utf-8")
    (facts / "changes" / "second.yaml").write_text(SECOND, "utf-8")
    told = {"version": "2026.1", "on": "2026-02-01", "form": 1, "digest": "0" * 64, "notes": "The first.", "counts": {}}
    (release / "release.json").write_text(json.dumps(told), "utf-8")
    (release / "changes.json").write_text("[]", "utf-8")
    return facts


def broken(folder, case):
    """The faults of a copy that is broken as the case says, and the line that the mark stands on."""
    path = (released if case.has_release else copied)(folder) / case.file
    text = path.read_text("utf-8")
    assert text.count(case.old) == 1, f"{case.old!r} stands {text.count(case.old)} times in {case.file}"
    marked = text.replace(case.old, case.new)
    line = marked[: marked.index(HERE)].count("\n") + 1 if HERE in marked else case.line
    path.write_text(marked.replace(HERE, ""), "utf-8")
    return check(read(folder / "facts")), line
