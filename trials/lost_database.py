"""The database goes and comes back under traffic: clear refusals meanwhile, nothing that was confirmed is lost.

    python -m trials.lost_database [--seconds 10] [--clients 4] [--facts fixtures]

First a PostgreSQL server is stopped as by a failing machine (`immediate`) and started again, while clients ask pages and
the API and keep tables. Then, on SQLite, another process writes for longer than the site waits.
"""

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from trials.addresses import mix_of
from trials.asking import Answer, Client, Crowd, Heard
from trials.facts import FIXTURES
from trials.servers import server
from trials.sites import Site
from trials.telling import tell, verdict

WITHOUT_DATABASE = ("/about/", "/accessibility/")
SOON = 15  # seconds after which a site has to have found its database again
WAITS = 5  # seconds that a writer of SQLite waits for another
LEAK = (b"Traceback", b"psycopg", b"OperationalError", b"sqlite3")


def fault_of_refusal(answer: Answer) -> str:
    """What is wrong with how the site said that it cannot answer; "" where nothing is."""
    if answer.status == 0:
        return f"{answer.address} broke off: {answer.broke}"
    if answer.status != 503:
        return f"{answer.address} was answered with {answer.status}"
    wanted = "application/problem+json" if answer.address.startswith("/api/") else "text/html"
    if not answer.headers.get("Content-Type", "").startswith(wanted):
        return f"{answer.address} was refused as {answer.headers.get('Content-Type')}"
    if "Retry-After" not in answer.headers:
        return f"{answer.address} was refused without Retry-After"
    return f"{answer.address} shows what is within" if any(word in answer.body for word in LEAK) else ""


def codes_of(facts: Path) -> list[str]:
    """The states of a folder of facts."""
    return sorted(path.stem for path in (facts / "states").glob("*.yaml"))


def keep_one(client: Client, codes: list[str], chance: random.Random) -> str:
    """Keep a comparison of some states; its address, where the site confirmed it."""
    some = ",".join(chance.sample(codes, 3))
    answer = client.ask(f"/c/?states={some}", "POST")
    return answer.headers.get("Location", "") if answer.status == 303 else ""


def postgres(seconds: float, clients: int, facts: Path) -> tuple[list[str], Counter]:
    """The server goes and comes back."""
    counted, heard, chance = Counter(), Heard(), random.Random(7)
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as folder, server() as rows:
        site = Site(Path(folder), rows.address)
        site.build(facts)
        with site.serve() as asked:
            mix, client = mix_of(asked), Client(asked)
            codes = codes_of(facts)
            kept = [keep_one(client, codes, chance) for _ in range(5)]
            faults = [] if all(kept) else ["a table could not be kept before anything happened"]
            chances = [random.Random(number) for number in range(clients)]
            with Crowd(asked, clients, lambda number: mix.draw(chances[number]), heard):
                time.sleep(seconds / 2)
                gone = time.monotonic()
                rows.stop_at_once()
                stopped = time.monotonic()
                alone = [client.ask(address).status for address in WITHOUT_DATABASE]
                refused = client.ask("/c/?states=" + ",".join(codes[:2]), "POST")
                time.sleep(seconds)
                rows.start_again()
                back = time.monotonic()
                time.sleep(SOON)
            lost = [address for address in kept if not address or client.ask(address).status != 200]
        for answer in heard.answers:
            faults += _judged(answer, gone, stopped, back, mix.wanted, counted)
    if alone != [200, 200]:
        faults.append(f"{WITHOUT_DATABASE} were answered with {alone}")
    if fault := fault_of_refusal(refused):
        faults.append(f"what was to be kept meanwhile: {fault}")
    counted["tables that were kept before, and are there"] = len(kept) - len(lost)
    return [*faults, *(f"{address} is lost" for address in lost)], counted


def _judged(answer, gone, stopped, back, wanted, counted):
    """The faults of an answer, by when it was asked; it is counted as well."""
    is_right = answer.status == wanted[answer.address]
    if answer.ended < gone or answer.begun > back + SOON / 3:
        counted["right before and after" if is_right else "wrong before and after"] += 1
        return (
            [] if is_right else [f"before or after: {answer.address} was answered with {answer.status} {answer.broke}"]
        )
    if is_right:
        counted["right while it was going, gone, or coming"] += 1
        return []
    counted["refused while it was going, gone, or coming"] += 1
    if answer.begun > back:
        counted["last refusal, tenths of a second after it was back"] = int(10 * (answer.ended - back))
    fault = fault_of_refusal(answer)
    return [fault] if fault else []


def sqlite(facts: Path) -> tuple[list[str], Counter]:
    """Another process writes to the file, and does not end."""
    faults, counted, heard = [], Counter(), Heard()
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as folder:
        site = Site(Path(folder))
        site.build(facts)
        with (
            site.serve() as asked,
            closing(sqlite3.connect(site.var / "demandkb.sqlite3", isolation_level=None)) as other,
        ):
            mix, client, chance = mix_of(asked), Client(asked), random.Random(7)
            codes = codes_of(facts)
            kept = keep_one(client, codes, chance)
            other.execute("BEGIN IMMEDIATE")
            with Crowd(asked, 2, lambda _: mix.draw(chance), heard):
                refused = client.ask("/c/?states=" + ",".join(codes[:2]), "POST")
                programs = client.ask("/api/v1/dataset/")
            load = site.manage("load_facts", "--quiet", "--folder", str(facts))
            other.execute("ROLLBACK")
            again = keep_one(client, codes, chance)
    wrong = [each for each in heard.answers if each.status != mix.wanted[each.address]]
    counted["right while another wrote"] = len(heard.answers) - len(wrong)
    faults += [f"while another wrote, {each.address}: {each.status}" for each in wrong]
    if fault := fault_of_refusal(refused):
        faults.append(f"what was to be kept while another wrote: {fault}")
    if refused.seconds < WAITS - 1:
        faults.append(f"what was to be kept waited {refused.seconds:.1f} s only")
    if programs.status != 200 or not kept or not again:
        faults.append(f"API {programs.status}; kept before “{kept}”, and after “{again}”")
    if not load.returncode or "Another process writes" not in load.stderr or "Traceback" in load.stderr:
        faults.append(f"load_facts meanwhile: {load.returncode} {load.stderr.strip()[-300:]}")
    return faults, counted


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=10, help="for which PostgreSQL is gone")
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--facts", type=Path, default=FIXTURES)
    asked = parser.parse_args()
    faults = []
    for name, trial in (
        ("PostgreSQL goes and comes back", lambda: postgres(asked.seconds, asked.clients, asked.facts)),
        ("SQLite is locked", lambda: sqlite(asked.facts)),
    ):
        tell(name)
        found, counted = trial()
        faults += found
        for what, times in counted.items():
            tell(f"{times:7}  {what}")
    return verdict(faults, "a lost database was told clearly, and nothing that was confirmed was lost")


if __name__ == "__main__":
    sys.exit(main())
