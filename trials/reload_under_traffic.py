"""Facts are exchanged under traffic: every answer is wholly of one version, and never of one that had gone when it was asked.

    python -m trials.reload_under_traffic [--seconds 60] [--clients 6] [--postgres] [--facts fixtures]

Every address is first asked on a quiet site under each of the two sets of facts. Then one set is loaded after the other
while many clients ask. An answer that is equal to neither of the two recorded ones is mixed; one of the old facts that was
asked after the load had ended is stale.
"""

import argparse
import random
import re
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from trials.addresses import mix_of
from trials.asking import Answer, Client, Crowd, Heard
from trials.facts import FIXTURES, changed_copy
from trials.servers import database
from trials.sites import Site
from trials.telling import tell, verdict

# The moment of a load differs from one load of the same facts to the next.
# The list of versions in `/api/v1/dataset/` grows with each load, as it should.
MOMENTS = re.compile(
    rb'"versions":\[[^\]]*\]|'
    rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)|cursor=[\w%.=-]+"
)


@dataclass(frozen=True)
class Load:
    """A load under traffic: which facts, and when it began and ended."""

    digest: str
    begun: float
    ended: float


def plain(answer: Answer) -> bytes:
    """An answer without what differs between two loads of the same facts."""
    return b"%d %s" % (answer.status, MOMENTS.sub(b"...", answer.body))


def recorded(asked: str, addresses: tuple[str, ...]) -> dict[str, bytes]:
    """What a quiet site answers."""
    client = Client(asked)
    return {address: plain(client.ask(address)) for address in addresses}


def judge(answers: list[Answer], loads: list[Load], known: dict[str, dict[str, bytes]]) -> tuple[list[str], Counter]:
    """What was wrong with the answers, and how many were of what sort."""
    faults, counted = [], Counter()
    for answer in answers:
        said = plain(answer)
        fitting = [digest for digest, told in known.items() if told[answer.address] == said]
        sort = "of either" if len(fitting) > 1 else "of one version" if fitting else "mixed"
        if answer.status == 0 or answer.status >= 500:
            sort = "no answer"
        elif sort == "of one version" and is_stale(answer, fitting[0], loads):
            sort = "stale"
        counted[sort] += 1
        if sort in ("mixed", "stale", "no answer"):
            faults.append(f"{sort}: {answer.address} ({answer.status} {answer.broke})")
    return faults, counted


def is_stale(answer: Answer, digest: str, loads: list[Load]) -> bool:
    """Whether an answer is of facts that had gone before it was asked."""
    before = [load for load in loads if load.ended < answer.begun]
    may_be = {load.digest for load in loads if load.ended >= answer.begun and load.begun <= answer.ended}
    return bool(before) and digest not in {before[-1].digest, *may_be}


def run(
    seconds: float, clients: int, facts: Path, postgres: bool = False, pause: float = 3.0
) -> tuple[list[str], Counter]:
    """The trial: its faults, and how many answers were of what sort."""
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as folder, database(postgres) as address:
        site = Site(Path(folder), address)
        sets = [facts, changed_copy(facts, Path(folder) / "changed")]
        site.build(facts)
        site.load(sets[1])  # every id has been here and gone once: notes of what went are the same from now on
        with site.serve() as asked:
            known, digests, mix = {}, [], None
            for each in sets:
                site.load(each)
                digests.append(site.digest())
                mix = mix or mix_of(asked)
                known[digests[-1]] = recorded(asked, mix.addresses)
            differing = sum(known[digests[0]][each] != known[digests[1]][each] for each in mix.addresses)
            tell(f"{differing} of {len(mix.addresses)} addresses are answered otherwise under the other facts")
            chances, heard, loads = [random.Random(number) for number in range(clients)], Heard(), []
            with Crowd(asked, clients, lambda number: mix.draw(chances[number]), heard):
                end = time.monotonic() + seconds
                while time.monotonic() < end:
                    number = len(loads) % 2
                    begun = time.monotonic()
                    site.load(sets[number])
                    loads.append(Load(digests[number], begun, time.monotonic()))
                    time.sleep(pause)
        faults, counted = judge(heard.answers, loads, known)
        counted["loads"] = len(loads)
        return faults, counted


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=6)
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL instead of SQLite")
    parser.add_argument("--facts", type=Path, default=FIXTURES)
    asked = parser.parse_args()
    faults, counted = run(asked.seconds, asked.clients, asked.facts, asked.postgres)
    for sort, times in counted.items():
        tell(f"{times:7}  {sort}")
    return verdict(faults, "each answer was wholly of one version of the facts, and none of one that had gone")


if __name__ == "__main__":
    sys.exit(main())
