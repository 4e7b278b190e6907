"""A small folder of facts without a fault, and ways to break it: one spot each, with the one fault that must come."""

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

    def __str__(self):
        return f"{self.rule}-{self.new.strip()[:30]}"


XA, NO = "states/XA.yaml", "states/NO.yaml"


def copied(folder):
    """A copy of the small folder that a test may break."""
    return Path(shutil.copytree(SMALL, folder / "facts"))


def broken(folder, case):
    """The faults of a copy that is broken as the case says, and the line that the mark stands on."""
    path = copied(folder) / case.file
    text = path.read_text("utf-8")
    assert text.count(case.old) == 1, f"{case.old!r} stands {text.count(case.old)} times in {case.file}"
    marked = text.replace(case.old, case.new)
    line = marked[: marked.index(HERE)].count("\n") + 1 if HERE in marked else case.line
    path.write_text(marked.replace(HERE, ""), "utf-8")
    return check(read(folder / "facts")), line
