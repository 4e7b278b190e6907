"""The disk is full: a load says so and changes nothing, the site goes on, and all is well once there is room.

    python -m trials.full_disk [--facts fixtures] [--room 80]

As root on Linux it mounts a small file system in memory and fills it with a file; else it says so and, in its place, forbids
the processes of the trial to write files beyond a size, which SQLite meets in the same way.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trials.asking import Answer, Client
from trials.facts import FIXTURES, changed_copy
from trials.sites import Site
from trials.telling import tell, verdict

PAGES = ("/", "/states/", "/statutes/", "/api/v1/statutes/", "/api/v1/dataset/", "/statutes.csv", "/search/?q=law")
BALLAST = "ballast"


class Disk:
    """A small disk that can be filled up and cleared."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.ballast = folder, folder / BALLAST

    def fill(self) -> None:
        """Leave no byte."""
        with self.ballast.open("wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while file.write(bytes(size)):
                        pass
                except OSError:
                    continue

    def clear(self) -> None:
        """Give all of it back."""
        self.ballast.unlink()


class Bound:
    """In the place of a full disk: no file may grow beyond its first page. What runs already is not bound."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.most = folder, resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, self.most[1]))

    def clear(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self.most)


@contextmanager
def small_disk(megabytes: int) -> Iterator[Disk | Bound]:
    """A disk of this size, mounted where we may, else what stands for it."""
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as folder:
        mounted = (
            os.geteuid() == 0
            and not subprocess.run(
                ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], capture_output=True
            ).returncode
        )
        tell(
            f"a disk of {megabytes} MB"
            if mounted
            else "no right to mount a disk: sizes of files are bound in its place"
        )
        try:
            yield Disk(Path(folder)) if mounted else Bound(Path(folder))
        finally:
            if mounted:
                subprocess.run(["umount", "--lazy", folder], check=True)


class Trial:
    """A site on a small disk, and what was wrong with it."""

    def __init__(self, site: Site, disk: Disk | Bound, asked: str) -> None:
        self.site, self.disk, self.client, self.faults = site, disk, Client(asked), []

    def expect(self, what: str, holds: bool, seen: object = "") -> None:
        """Note whether something holds."""
        tell(f"  {'yes' if holds else 'NO '}  {what}")
        if not holds:
            self.faults.append(f"{what}: {str(seen).strip()}")

    def fails_clearly(self, what: str, *words: str) -> None:
        """A command ends with a fault that names the place and the way out, and shows no stack."""
        done = self.site.manage(*words)
        said = done.stdout + done.stderr
        self.expect(f"{what} fails: {done.stderr.strip()}", done.returncode != 0, said)
        names = str(self.disk.folder) in said and ("Make room" in said or isinstance(self.disk, Bound))
        self.expect(f"{what} names the place and the way out, without a stack", names and "Traceback" not in said, said)

    def answers(self, when: str, digest: str) -> None:
        """Every page is there, and of these facts."""
        found = [self.client.ask(address) for address in PAGES]
        bad = [(each.address, each.status) for each in found if each.status != 200]
        self.expect(f"{when}, the site answers {len(found)} addresses", not bad, bad)
        self.expect(f"{when}, its facts are {digest[:12]}", digest.encode() in self.ask("/api/v1/dataset/").body)

    def ask(self, address: str, method: str = "GET") -> Answer:
        return self.client.ask(address, method)

    def is_whole(self, when: str, digest: str) -> None:
        judged = self.site.manage("which_facts", "--verify")
        self.expect(
            f"{when}, the facts are whole and {digest[:12]}",
            judged.stdout.startswith(digest) and not judged.returncode,
            judged,
        )


def without_room(trial: Trial, changed: Path, old: str) -> None:
    """All that is asked of the site while nothing can be written."""
    trial.fails_clearly("load_facts", "load_facts", "--quiet", "--folder", str(changed))
    trial.answers("on the full disk", old)
    trial.is_whole("on the full disk", old)
    trial.fails_clearly("write_bulk", "write_bulk")
    if isinstance(trial.disk, Disk):  # a server that ran before it was bound can still write
        bulk = trial.ask("/api/v1/bulk/")
        trial.expect(
            "the whole data set is refused with 503 and Retry-After",
            (bulk.status, "Retry-After" in bulk.headers) == (503, True),
            bulk.status,
        )
        kept = trial.ask(a_table(changed), "POST")
        trial.expect(
            "keeping a table is refused with 503, or kept", kept.status in (303, 503), (kept.status, kept.broke)
        )
    left = [path.name for path in trial.site.var.glob("bulk/*") if path.name != "lock"]
    trial.expect("no half of a bulk file is left", not left, left)


def with_room(trial: Trial, changed: Path) -> None:
    """All that failed is done again."""
    done = trial.site.manage("load_facts", "--quiet", "--folder", str(changed))
    trial.expect(f"with room again, the load succeeds: {done.stdout.strip()}", done.returncode == 0, done.stderr)
    new = trial.site.digest()
    trial.is_whole("after it", new)
    trial.answers("after it", new)
    trial.expect("the bulk files are written", not trial.site.manage("write_bulk").returncode)
    trial.expect("and served", trial.ask("/api/v1/bulk/").status == 200)
    kept = trial.ask(a_table(changed), "POST")
    trial.expect("a table is kept", kept.status == 303, (kept.status, kept.broke))


def a_table(facts: Path) -> str:
    """The address by which a comparison of two states is kept."""
    return "/c/?states=" + ",".join(sorted(path.stem for path in (facts / "states").glob("*.yaml"))[:2])


def run(facts: Path, megabytes: int) -> list[str]:
    """The trial's faults."""
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as other, small_disk(megabytes) as disk:
        site, changed = Site(disk.folder), changed_copy(facts, Path(other) / "changed")
        site.more["DEMANDKB_API_RATE"] = "100000/min"  # so that clients are counted, which writes
        site.build(facts)
        old = site.digest()
        with site.serve(1, 2) as asked:
            trial = Trial(site, disk, asked)
            trial.answers("before", old)
            disk.fill()
            try:
                without_room(trial, changed, old)
            finally:
                disk.clear()
            with_room(trial, changed)
        return trial.faults


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--facts", type=Path, default=FIXTURES)
    parser.add_argument("--room", type=int, default=80, help="megabytes of the disk")
    asked = parser.parse_args()
    return verdict(run(asked.facts, asked.room), "a full disk changed no fact and stopped no answer that needs no room")


if __name__ == "__main__":
    sys.exit(main())
