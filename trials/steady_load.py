"""Mixed traffic for a quarter of an hour at four fifths of what the site can: no error, and no memory that only grows.

    python -m trials.steady_load [--minutes 15] [--rate 0] [--clients 8] [--facts fixtures]

Unless a rate is given, the capacity is measured first, by clients that ask without a pause. One answer in ten is asked for
again with its ETag, and has to be 304. The memory of each worker is read every ten seconds; the slope of a line through
the last two thirds says whether it grows.
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path

from trials.addresses import mix_of
from trials.asking import Client, Crowd
from trials.facts import FIXTURES
from trials.sites import Site, master_of, noting_its_pid, workers_of
from trials.telling import percentile, tell, verdict

WORKERS, THREADS = 2, 4
MEASURED = 20  # seconds in which the capacity is measured
SHARE = 0.8  # of the capacity
EVERY = 10  # seconds between two looks at the memory
MOST_GROWTH = 1.0  # MB a minute of one worker; caches that fill up end before the last two thirds begin
TIMES_304 = 0.1
WARMING = 30  # seconds of traffic before the capacity is measured


class Pace:
    """So many questions a second, whoever asks them; 0 is no bound."""

    def __init__(self, rate: float) -> None:
        self.step, self.lock, self.next = 1 / rate if rate else 0, threading.Lock(), time.monotonic()

    def wait(self) -> None:
        """Until it is the turn of the next question."""
        with self.lock:
            self.next = max(self.next + self.step, time.monotonic() - 1)  # what is late by more is not made up for
            due = self.next
        time.sleep(max(0.0, due - time.monotonic()))


class Memory(threading.Thread):
    """The memory of each worker in megabytes, by seconds since the beginning."""

    def __init__(self, master: int, every: float = EVERY) -> None:
        super().__init__(daemon=True)
        self.master, self.every, self.seen, self.over = master, every, defaultdict(list), threading.Event()

    def run(self) -> None:
        begun = time.monotonic()
        while not self.over.wait(self.every):
            for worker in workers_of(self.master):
                self.seen[worker].append((time.monotonic() - begun, resident(worker)))


def resident(process: int) -> float:
    """Megabytes that a process holds in memory."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


def slope(points: list[tuple[float, float]]) -> float:
    """Megabytes a minute, by the straight line that fits best; 0 for fewer than two points."""
    if len(points) < 2:
        return 0.0
    middle = [sum(values) / len(points) for values in zip(*points, strict=True)]
    spread = sum((second - middle[0]) ** 2 for second, _ in points)
    return 60 * sum((second - middle[0]) * (size - middle[1]) for second, size in points) / spread


class Traffic:
    """Clients that ask the mix at a pace, sometimes for what they have already."""

    def __init__(self, asked: str, mix, clients: int) -> None:
        self.asked, self.mix, self.clients = asked, mix, clients
        self.tags, self.chances = {}, [random.Random(number) for number in range(clients)]
        self.faults, self.lock = [], threading.Lock()
        self.seconds, self.counted = [], Counter()

    def run(self, seconds: float, rate: float) -> float:
        """Ask for so long; the answers a second that came of it."""
        pace, local, begun = Pace(rate), threading.local(), time.monotonic()

        def next_address(number):
            pace.wait()
            return self.mix.draw(self.chances[number])

        def heard(answer):
            self._judge(answer, self.mix.wanted[answer.address])
            if answer.headers.get("ETag") and self.chances[0].random() < TIMES_304:
                local.client = getattr(local, "client", None) or Client(self.asked)
                again = local.client.ask(answer.address, If_None_Match=answer.headers["ETag"])
                self._judge(again, 304)

        before = sum(self.counted.values())
        with Crowd(self.asked, self.clients, next_address, heard):
            time.sleep(seconds)
        return (sum(self.counted.values()) - before) / (time.monotonic() - begun)

    def _judge(self, answer, wanted):
        with self.lock:
            self.counted[answer.status] += 1
            self.seconds.append(answer.seconds)
            if answer.status != wanted:
                self.faults.append(f"{answer.address}: {answer.status}, not {wanted} {answer.broke}")


def run(
    minutes: float, rate: float, clients: int, facts: Path, measured: float = MEASURED, every: float = EVERY
) -> list[str]:
    """The trial's faults."""
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as folder:
        site = Site(Path(folder))
        site.build(facts)
        site.must("write_bulk")
        with site.serve(WORKERS, THREADS, *noting_its_pid(site)) as asked:
            traffic = Traffic(asked, mix_of(asked), clients)
            if not rate:
                traffic.run(min(WARMING, measured), 0)
                capacity = traffic.run(measured, 0)
                rate = SHARE * capacity
                tell(f"capacity: {capacity:.0f} answers a second by {clients} clients; asked from now on: {rate:.0f}")
            traffic.seconds.clear()
            memory = Memory(master_of(site), every)
            workers = workers_of(master_of(site))
            memory.start()
            came = traffic.run(60 * minutes, rate)
            memory.over.set()
            memory.join()
            faults = [*traffic.faults, *_grown(memory.seen)]
            if workers != workers_of(master_of(site)):
                faults.append("a worker was lost on the way")
        _report(traffic, came)
        return faults


def _grown(seen) -> list[str]:
    faults = []
    for worker, points in sorted(seen.items()):
        grows = slope(points[len(points) // 3 :])
        sizes = [size for _, size in points]
        told = f"{sizes[0]:.0f} MB first, {max(sizes):.0f} MB at most, {sizes[-1]:.0f} MB last"
        tell(f"worker {worker}: {told}, {grows:+.2f} MB a minute")
        if grows > MOST_GROWTH:
            faults.append(f"the memory of worker {worker} grows by {grows:.2f} MB a minute")
    return faults


def _report(traffic: Traffic, came: float) -> None:
    said = ", ".join(f"{times} × {status or 'broken off'}" for status, times in sorted(traffic.counted.items()))
    tell(f"{came:.0f} answers a second; with the measurement before: {said}")
    parts = ((0.5, "half"), (0.95, "95 %"), (0.99, "99 %"), (1, "all"))
    tell(
        "answered within: "
        + ", ".join(f"{name} {1000 * percentile(traffic.seconds, part):.0f} ms" for part, name in parts)
    )


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--rate", type=float, default=0, help="answers a second; measured where it is 0")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--facts", type=Path, default=FIXTURES)
    asked = parser.parse_args()
    faults = run(asked.minutes, asked.rate, asked.clients, asked.facts)
    holds = f"no error; no worker's memory grew by more than {MOST_GROWTH} MB a minute over the last two thirds"
    return verdict(faults, holds)


if __name__ == "__main__":
    sys.exit(main())
