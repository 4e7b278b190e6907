"""Two sets of facts: those of a folder, and a copy of it in which much is told otherwise."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
MARK = "Told anew"  # stands in every text that was changed

SUMMARY_BELOW = re.compile(r"( *(?:- )?summary: >-?)\n")
BEGINNING = re.compile(r"( +)(?=\S)")
BESIDE = re.compile(r"( *(?:- )?summary: [\"']?)(?=[\w“])|( +(?:- )?law: )(?=[A-Z])")
ID = re.compile(r" +- id: (\S+)")
LEAD = re.compile(r"(?m)^leads:\n(  - .*\n)")
TWO_LEADS = re.compile(r"(?m)^leads:\n  - .*\n(?=  - )")


def changed_copy(folder: Path, target: Path) -> Path:
    """A copy with nearly every summary and every name of a law changed; one lead added, one taken away.

    What readers have read stays: `readings.yaml` names its digest.
    """
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    was_read = (target / "readings.yaml").read_text(encoding="utf-8")
    files = sorted((target / "states").glob("*.yaml"))
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(_told_anew(lines, was_read)), encoding="utf-8")
    _edit(_last(files, LEAD), LEAD, rf"leads:\n\g<1>  - {MARK}, a lead that was not there.\n")
    _edit(_last(files[:-1], TWO_LEADS), TWO_LEADS, "leads:\n")
    return target


def _told_anew(lines: list[str], was_read: str) -> Iterator[str]:
    section, stays, begins = "", False, False
    for line in lines:
        if not line.startswith((" ", "-", "#")):
            section, stays = line.partition(":")[0], False
        if record := ID.match(line):
            stays = record[1] in was_read
        if begins:
            line = BEGINNING.sub(rf"\g<1>{MARK}, ", line, count=1)
        can_change = not stays and section != "security_sector"
        begins = can_change and bool(SUMMARY_BELOW.fullmatch(line))
        yield BESIDE.sub(rf"\g<0>{MARK}, ", line, count=1) if can_change else line


def _last(files: list[Path], shape: re.Pattern) -> Path:
    return [path for path in files if shape.search(path.read_text(encoding="utf-8"))][-1]


def _edit(path: Path, shape: re.Pattern, by: str) -> None:
    path.write_text(shape.sub(by, path.read_text(encoding="utf-8"), count=1), encoding="utf-8")
