"""The files as they are kept on disk: made at the first request after a load, sent from there at every other."""

import fcntl
import json
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from apps.bulk.files.formats import FILES, SUMS, Described
from apps.bulk.gathering import data_set
from apps.bulk.making import MANIFEST, make_files, name_of_folder
from apps.databases.failing import room_at
from apps.loading.models import FactsVersion

MOST = 3  # versions that are kept: a file that is being sent, or asked for by an older process, is still there
DRAFT = "draft-"


class NothingLoaded(Exception):  # noqa: N818 - nothing of ours has failed
    """No facts have been loaded yet."""


class CannotBeWritten(Exception):  # noqa: N818 - the disk has failed, nothing of ours
    """The files cannot be written or read here now; it says where, why, and how much room there is."""


@dataclass(frozen=True)
class KeptFile:
    """A file on disk."""

    described: Described
    path: Path
    size: int
    sha256: str


@dataclass(frozen=True)
class Kept:
    """The files of one version of the facts, by name, and what tables they hold."""

    version: FactsVersion
    files: dict[str, KeptFile]
    tables: list[dict]


def kept():
    """The files of the current facts, made if they are not there."""
    while version := FactsVersion.objects.current():
        folder = _root() / name_of_folder(version.digest)
        try:
            with suppress(FileNotFoundError):
                return _read(version, folder)
            _make_where_missing(folder)
        except OSError as error:
            raise CannotBeWritten(f"{_root()}: {error.strerror or error}; {room_at(_root())} there") from error
    raise NothingLoaded


def _make_where_missing(folder):
    with _alone():
        if not _is_whole(folder):
            shutil.rmtree(folder, ignore_errors=True)
            _make()


def _is_whole(folder):
    """Whether another has made the files meanwhile, and nobody took one away."""
    return all((folder / name).is_file() for name in (MANIFEST, SUMS.name, *(file.name for file in FILES)))


def _read(version, folder):
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    files = {
        file.name: KeptFile(
            file, folder / file.name, (folder / file.name).stat().st_size, manifest["digests"][file.name]
        )
        for file in (*FILES, SUMS)
    }
    return Kept(version, files, manifest["tables"])


def _root():
    return settings.VAR / "bulk"


@contextmanager
def _alone():
    """One process and thread at a time, until whoever is making the files has made them."""
    _root().mkdir(parents=True, exist_ok=True)
    with (_root() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _make():
    """Make the files in a draft, which then takes its place in one step. A draft that is found was left by a crash."""
    for left in _root().glob(f"{DRAFT}*"):
        shutil.rmtree(left)
    data = data_set()
    draft = Path(tempfile.mkdtemp(prefix=DRAFT, dir=_root()))
    folder = _root() / name_of_folder(data.digest)
    try:
        make_files(data, draft)
        if not folder.is_dir():  # it is, where facts were loaded anew that had been here before
            os.rename(draft, folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)  # half of the files would fill a disk that has no room
    _forget_all_but_the_newest()


def _forget_all_but_the_newest():
    folders = [path for path in _root().iterdir() if path.is_dir() and not path.name.startswith(DRAFT)]
    for old in sorted(folders, key=lambda path: path.stat().st_mtime_ns)[:-MOST]:
        shutil.rmtree(old)
