"""A release is made: its folder, whole, beside the facts."""

import hashlib
import json
import shutil
import tempfile
from datetime import date
from pathlib import Path

from apps.bulk.gathering import data_set
from apps.bulk.making import MANIFEST, make_files
from apps.loading.files import FactFiles
from apps.loading.history import History, as_told
from apps.loading.releases import CHANGES, FACTS, FILES, FOLDER, FORM, SUMS, TOLD, Released, Version, next_after
from apps.loading.rows import rows_of


class CannotRelease(Exception):  # noqa: N818 - nothing of ours has failed
    """Why there can be no such release, and what to do."""


def make_release(files: FactFiles, version: Version, on: date, notes: str, into: Path | None = None) -> Released:
    """Make the release of the facts that the database holds, which have to be those of the files. CannotRelease where it cannot be.

    The same facts give the same bytes, whenever and wherever. Whoever makes the data set later, by other code, gets other
    files; the folder keeps those of its day.
    """
    rows = rows_of(files)
    history = History(files, rows)
    _refuse(history, version, on)
    into = into or Path(files.folder).resolve().parent / FOLDER
    into.mkdir(parents=True, exist_ok=True)
    data = data_set()
    with tempfile.TemporaryDirectory(prefix=".draft-", dir=into) as draft:
        folder = Path(draft) / str(version)
        shutil.copytree(files.folder, folder / FACTS)
        (folder / FILES).mkdir()
        make_files(data, folder / FILES)
        (folder / FILES / MANIFEST).unlink()
        _write(folder / CHANGES, [as_told(change) for change in history.since.changes])
        counts = {table.name: len(table.rows) for table in data.tables}
        _write(folder / TOLD, Released(folder, version, on, FORM, data.digest, notes, counts).told())
        (folder / SUMS).write_text(sums_of(folder), encoding="utf-8")
        folder.rename(into / str(version))
    return Released.read(into / str(version))


def sums_of(folder: Path) -> str:
    """The SHA-256 of every file of a release but the list itself, for `sha256sum -c`."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / SUMS)
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}" for path in paths
    )
    return "".join(f"{line}\n" for line in lines)


def _refuse(history: History, version: Version, on: date) -> None:
    made = [each.version for each in history.releases]
    if version in made:
        raise CannotRelease(
            f"{version} was made on {history.releases[made.index(version)].on}; a release is never made again."
        )
    if version not in (following := next_after(history.releases, on.year)):
        raise CannotRelease(f"{version} cannot be the next release; {' or '.join(map(str, following))} can.")
    if history.last and on < history.last.on:
        raise CannotRelease(f"{on} lies before the last release, of {history.last.on}.")
    if history.last and not history.since.changes:
        raise CannotRelease(f"Nothing has changed since {history.last.version}.")
    if history.pending not in ((), (version,)):
        raise CannotRelease(f"The reasons name {history.pending[0]}, so that is the release to make.")


def _write(path: Path, told: object) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
