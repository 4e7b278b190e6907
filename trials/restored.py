"""What is backed up can be restored, and facts can be rolled back.

    python -m trials.restored [--postgres] [--facts fixtures]

A comparison is kept and the database is copied while the site is asked. Then other facts are loaded, another comparison is
kept, the database is thrown away, and the copy is put in its place: the site must answer as it did when it was copied. At
last the other facts are loaded and the first again: it must answer as before.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trials.addresses import mix_of
from trials.asking import Client, Crowd, Heard
from trials.facts import FIXTURES, changed_copy
from trials.lost_database import codes_of, keep_one
from trials.servers import Server, server
from trials.sites import Site
from trials.telling import tell, verdict

PAGES = ("/states.csv", "/statutes.csv", "/compare.csv?states=all", "/data/")


class OnSqlite:
    """A database that is a file: copied by `back_up`, restored by putting the copy in its place."""

    def __init__(self, site: Site) -> None:
        self.site, self.copy = site, site.folder / "copy.sqlite3"

    def back_up(self) -> None:
        self.site.must("back_up", str(self.copy))

    def restore(self) -> None:
        for path in self.site.var.glob("demandkb.sqlite3*"):
            path.unlink()
        self.copy.rename(self.site.var / "demandkb.sqlite3")


class OnPostgresql:
    """A database of a server: copied by `pg_dump`, restored by `pg_restore` into an empty one."""

    def __init__(self, rows: Server, folder: Path) -> None:
        self.rows, self.copy = rows, folder / "copy.dump"

    def back_up(self) -> None:
        self.copy.write_bytes(self._program("pg_dump", "--format=custom", f"--dbname={self.rows.address}"))

    def restore(self) -> None:
        self.rows.say("DROP SCHEMA public CASCADE; CREATE SCHEMA public;")
        words = ("--no-owner", "--exit-on-error", f"--dbname={self.rows.address}")
        self._program("pg_restore", *words, given=self.copy.read_bytes())

    def _program(self, name: str, *words: str, given: bytes = b"") -> bytes:
        command = [str(self.rows.wheel.bin_path / name), *words]
        return subprocess.run(command, input=given, capture_output=True, check=True).stdout


@contextmanager
def _database(is_postgresql: bool, folder: Path) -> Iterator[tuple[Site, OnSqlite | OnPostgresql]]:
    if not is_postgresql:
        site = Site(folder)
        yield site, OnSqlite(site)
        return
    with server() as rows:
        yield Site(folder, rows.address), OnPostgresql(rows, folder)


def seen(client: Client, kept: str) -> dict[str, tuple[int, bytes]]:
    """What the site answers, by address; its own name, which changes with each start, is left out."""
    own = f"{client.host}:{client.port}".encode()
    answers = [client.ask(address) for address in (*PAGES, kept)]
    return {each.address: (each.status, each.body.replace(own, b"")) for each in answers}


def trial(is_postgresql: bool, facts: Path) -> list[str]:
    """What did not hold."""
    chance = random.Random(11)
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as name, _database(is_postgresql, Path(name)) as made:
        site, database = made
        other = changed_copy(facts, site.folder / "other")
        site.build(facts)
        with site.serve() as asked:
            client, mix = Client(asked), mix_of(asked)
            kept = keep_one(client, codes_of(facts), chance)
            before, digest = seen(client, kept), site.digest()
            with Crowd(asked, 2, lambda number: mix.draw(random.Random(number)), Heard()):
                database.back_up()
            tell("Backed up while it was asked.")
            site.load(other)
            later = keep_one(client, codes_of(facts), chance)
        database.restore()
        tell("Thrown away and restored.")
        return list(_faults(site, facts, other, before, digest, kept, later))


def _faults(site, facts, other, before, digest, kept, later) -> Iterator[str]:
    site.must("which_facts", "--verify")
    with site.serve() as asked:
        client = Client(asked)
        if site.digest() != digest:
            yield "the facts are not those that were backed up"
        yield from (f"{address} differs after the restore" for address in _differing(client, kept, before))
        if client.ask(later).status != 404:
            yield "what was kept after the copy is there"
        site.load(other)
        if client.ask("/states.csv").body == before["/states.csv"][1]:
            yield "other facts change nothing"
        site.load(facts)
        tell("Rolled forward and back.")
        yield from (f"{address} differs after the roll back" for address in _differing(client, kept, before))


def _differing(client, kept, before):
    now = seen(client, kept)
    return [address for address in before if now[address][0] != 200 or now[address] != before[address]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--postgres", action="store_true", help="On a PostgreSQL server of its own, not on SQLite.")
    parser.add_argument("--facts", type=Path, default=FIXTURES, help="Folder of the facts (fixtures/).")
    asked = parser.parse_args()
    return verdict(trial(asked.postgres, asked.facts), "a copy is whole, and facts go forward and back")


if __name__ == "__main__":
    sys.exit(main())
