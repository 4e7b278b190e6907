"""Many requests at once, by wrk. A run in which any request failed counts for nothing."""

import json
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

from benchmarks.serving.asking import LONGEST_WAIT, Asked

SCRIPT = Path(__file__).with_name("wrk.lua")
VISITORS = 4  # connections at once: as many as a worker has threads


class SpoiltError(Exception):
    """A run in which something else was measured than the answers that were meant."""


@dataclass(frozen=True)
class Load:
    """What a server did under load: requests a second, milliseconds of the middle and of the slowest in a hundred."""

    rate: float
    median: float
    ninety_ninth: float


def read(told: str, least_bytes: int) -> Load:
    """What wrk told, once it is sure that every answer was whole and none a refusal."""
    found = next((json.loads(line) for line in told.splitlines() if line.startswith("{")), None)
    if not found or not found["requests"]:
        raise SpoiltError(f"wrk counted no answer. It said:\n{told}")
    if found["refused"] or found["unanswered"]:
        raise SpoiltError(f"{found['refused']} answers were refusals, {found['unanswered']} requests had none.")
    if found["bytes"] < least_bytes * found["requests"]:
        raise SpoiltError(f"Answers are shorter than {least_bytes} bytes: {found['bytes']} in {found['requests']}.")
    rate = 1e6 * found["requests"] / found["duration"]
    return Load(rate, found["median"] / 1000, found["ninety_ninth"] / 1000)


def loaded(asked: Asked, seconds: int, least_bytes: int) -> Load:
    """A server under the load of some visitors, each asking again as soon as it is answered."""
    headers = [part for name, value in asked.headers.items() for part in ("-H", f"{name}: {value}")]
    how = ["-t", "1", "-c", str(VISITORS), "-d", f"{seconds}s", "--timeout", f"{LONGEST_WAIT}s", "-s", str(SCRIPT)]
    done = subprocess.run(["wrk", *how, *headers, asked.address], capture_output=True, text=True, check=True)
    try:
        return read(done.stdout, least_bytes)
    except SpoiltError as fault:
        raise SpoiltError(f"{asked.address}: {fault}") from None


def middle(loads: list[Load]) -> Load:
    """The middle value of several rounds, each figure by itself."""
    return Load(*(statistics.median(getattr(each, name) for each in loads) for name in Load.__dataclass_fields__))
