"""Workers are killed under traffic: only what they were answering is cut off, nothing is answered wrongly, the site ends well.

    python -m trials.killed_worker [--seconds 60] [--clients 8] [--every 1] [--facts fixtures]

Every address is first asked on the quiet site. Then a worker of gunicorn is killed (SIGKILL) at each interval while many
clients ask, and each answer is compared with the first.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from trials.addresses import mix_of
from trials.asking import Client, Crowd, Heard
from trials.facts import FIXTURES
from trials.sites import Site, master_of, noting_its_pid, workers_of
from trials.telling import tell, verdict

WORKERS, THREADS = 2, 4
AROUND = 1.5  # seconds around a kill in which a request may be cut off: answers that take long were begun before it


def kill_workers(master: int, seconds: float, every: float) -> list[float]:
    """Kills a worker at each interval; the moments at which one was killed."""
    chance, kills = random.Random(7), []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(every)
        if workers := workers_of(master):
            os.kill(chance.choice(workers), signal.SIGKILL)
            kills.append(time.monotonic())
    return kills


def run(seconds: float, clients: int, every: float, facts: Path) -> tuple[list[str], Counter]:
    """The trial: its faults, and how often what happened."""
    faults, counted, heard = [], Counter(), Heard()
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as folder:
        site = Site(Path(folder))
        site.build(facts)
        with site.serve(WORKERS, THREADS, *noting_its_pid(site)) as asked:
            mix, client = mix_of(asked), Client(asked)
            right = {address: client.ask(address).digest for address in mix.addresses}
            chances = [random.Random(number) for number in range(clients)]
            with Crowd(asked, clients, lambda number: mix.draw(chances[number]), heard):
                kills = kill_workers(master_of(site), seconds, every)
            after = Heard()
            time.sleep(every + 2)
            for address in mix.addresses:
                after(client.ask(address))
            workers = len(workers_of(master_of(site)))
    for answer in heard.answers:
        if answer.status == 0:
            counted["cut off"] += 1
            if not any(answer.begun <= kill + AROUND and kill <= answer.ended + AROUND for kill in kills):
                faults.append(f"{answer.address} broke off with no kill near: {answer.broke}")
        elif (answer.status, answer.digest) != (mix.wanted[answer.address], right[answer.address]):
            faults.append(f"{answer.address} was answered wrongly, with {answer.status}")
        else:
            counted["right"] += 1
    faults += [
        f"afterwards {each.address}: {each.status}" for each in after.answers if each.digest != right[each.address]
    ]
    if workers != WORKERS:
        faults.append(f"{workers} workers at the end, not {WORKERS}")
    counted["kills"] = len(kills)
    if counted["cut off"] > len(kills) * THREADS:
        faults.append(
            f"{counted['cut off']} requests were cut off, more than the killed workers can have been answering"
        )
    return faults, counted


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--every", type=float, default=1, help="seconds between two kills")
    parser.add_argument("--facts", type=Path, default=FIXTURES)
    asked = parser.parse_args()
    faults, counted = run(asked.seconds, asked.clients, asked.every, asked.facts)
    for what, times in counted.items():
        tell(f"{times:7}  {what}")
    return verdict(faults, "workers were killed; what they were not answering was answered, and rightly")


if __name__ == "__main__":
    sys.exit(main())
