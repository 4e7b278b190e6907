"""Invented facts of any size: the invented world of the tests, told again of more states, and more often of each.

States have codes of two letters (the rules for facts ask for that), so there are at most 676; records have no such bound.
The first states and the first records of each are those of the world, word for word, since its documents name them.
"""

import csv
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path
from string import ascii_uppercase

from apps.loading.entries import Entry
from apps.loading.files import FactFiles, read
from tests import world

REAL = 57  # as many participating States as there are
MOST = len(ascii_uppercase) ** 2
RARE = "XQ"  # hardly any code of a real state begins with these, so they come first
SYLLABLES = ("bo", "da", "fe", "gu", "ka", "li", "mo", "ne", "pa", "ru", "si", "ta", "ve", "wo", "zu")
RECORDS = ("statutes", "enforcement", "measures", "absences", "security_sector", "leads")
AGAIN = {  # what tells a further record from the first
    "id": "{}-{number}",
    "statute": "{}-{number}",
    "url": "{}?{number}",
    "law": "{} of {name}",
    "title": "{} of {name}",
    "summary": "{} So it is told of {name}.",
}
ACROSS, FIRST_ROW = 30, 4  # squares of further states on the map, below those of the world


@dataclass(frozen=True)
class Size:
    """How much is invented: how many states, and how many times the records that the world has of each."""

    states: int = REAL
    times: int = 1


@dataclass(frozen=True)
class Copy:
    """A further state, and the state of the world whose records it shares."""

    code: str
    name: str
    of: Entry

    def told(self, text: str) -> str:
        """A text about the state of the world as it reads of this one."""
        for word, other in ((self.of["name"], self.name), (self.of["iso2"], self.code)):
            text = re.sub(rf"\b{word}\b", other, text)
        return re.sub(rf"\b{self.of['iso2'].lower()}\b", self.code.lower(), text)


def name_of(number: int) -> str:
    """A name for a number, another one for each."""
    told = ""
    while number or len(told) < 4:
        number, place = divmod(number, len(SYLLABLES))
        told += SYLLABLES[place]
    return told.capitalize()


def write_facts(folder: Path, size: Size) -> None:
    """Files of facts of a size, in a folder that holds none yet; one state at a time is held in memory."""
    read_once = read(world.FOLDER)
    copies = [*further_states(read_once, size.states)]
    _write_documents(folder, read_once, copies)
    for stem, entry in read_once.states.items():
        _write_state(folder / "states" / f"{stem}.yaml", entry, size.times)
    for copy in copies:
        # JSON is YAML, and read as such: one text of the whole file is told anew.
        entry = json.loads(copy.told(json.dumps(read_once.states[copy.of["iso2"]], ensure_ascii=False)))
        _write_state(folder / "states" / f"{copy.code}.yaml", entry, size.times)


def further_states(files: FactFiles, states: int) -> Iterator[Copy]:
    """Those beside the states of the world, which are told of again in turn."""
    rows = files.grids["osce"]
    if not len(rows) <= states <= MOST:
        raise ValueError(f"There can be {len(rows)} to {MOST} states, not {states}: their codes are two letters.")
    letters = RARE + "".join(letter for letter in ascii_uppercase if letter not in RARE)
    codes = ("".join(pair) for pair in product(letters, ascii_uppercase))
    free = (code for code in codes if code not in {row["iso2"] for row in rows})
    for number, code in enumerate(islice(free, states - len(rows))):
        yield Copy(code, f"State of {name_of(number)}", rows[number % len(rows)])


def _write_documents(folder: Path, files: FactFiles, copies: list[Copy]) -> None:
    """The files that are not about one state: as they are, with the rows of further states in the grids."""
    (folder / "states").mkdir(parents=True)
    for path in world.FOLDER.glob("*.yaml"):
        shutil.copy(path, folder)
    for stem, rows in files.grids.items():
        further = [told for place, copy in enumerate(copies) for told in _rows_of(stem, rows, place, copy)]
        with (folder / f"{stem}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows([*rows, *further])


def _rows_of(stem: str, rows: list[Entry], place: int, copy: Copy) -> Iterator[dict[str, str | None]]:
    """The rows of a grid that are about a state, told of another."""
    for row in rows:
        if copy.of["iso2"] not in (row.get("iso2"), row.get("state")):
            continue
        told = {key: text and copy.told(text) for key, text in row.items()}
        if stem == "osce":
            square = {"tile_row": FIRST_ROW + place // ACROSS, "tile_col": place % ACROSS}
            told |= {"iso3": f"{copy.code}X", **square}
        yield told


def _write_state(path: Path, entry: dict, times: int) -> None:
    told = {key: list(_grown(value, times)) if key in RECORDS else value for key, value in entry.items()}
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _grown(records: list, times: int) -> Iterator:
    """The records of a family, and these again and again under other names and from other sources."""
    for number in range(times):
        for record in records:
            yield _again(record, number) if number and isinstance(record, dict) else record


def _again(record: dict, number: int) -> dict:
    """A record, or a part of it, as it reads one of the further times."""
    return {key: _part(key, value, number) for key, value in record.items()}


def _part(key: str, value, number: int):
    if isinstance(value, dict):
        return _again(value, number)
    if isinstance(value, list):
        return [_again(each, number) if isinstance(each, dict) else each for each in value]
    return AGAIN[key].format(value, number=number, name=name_of(number)) if value and key in AGAIN else value
