"""What is aimed at, and whether it is reached."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.serving.cases import BY_KEY, Case
from benchmarks.serving.contenders import COLD, CONSTANT, DATASETTE, WARM
from benchmarks.serving.measuring import Measured
from benchmarks.serving.memory import Memory

COLD_AT_LEAST, WARM_AT_LEAST = 3, 20  # times Datasette
CONSTANT_AT_MOST = 3  # times the rate of a warm answer
SOON = 300  # milliseconds
SMALL = 200  # megabytes

Results = dict[str, dict[str, Measured]]  # by key of the case, then by name of the contender


@dataclass(frozen=True)
class Aim:
    """One aim: what was measured, what was wanted, whether it is reached."""

    words: str
    found: str
    wanted: str
    is_reached: bool


def times(found: dict[str, Measured], name: str, other: str) -> float:
    """How many times the rate of another one is reached."""
    return found[name].load.rate / found[other].load.rate


def aims(results: Results, memory: dict[str, Memory]) -> Iterator[Aim]:
    """Every aim of the cases that were measured."""
    for key, found in results.items():
        if found:
            yield from aims_of(BY_KEY[key], found)
    if found := results.get("compare57"):
        taken = found[COLD].alone
        yield Aim("57 states, cold, asked alone", f"{taken:.0f} ms", f"< {SOON} ms", taken < SOON)
    for name, each in memory.items():
        if name.startswith(DATASETTE):
            continue
        words = f"memory of a worker, {name}"
        yield Aim(words, f"{each.resident:.0f} MB", f"< {SMALL} MB", each.resident < SMALL)


def aims_of(case: Case, found: dict[str, Measured]) -> Iterator[Aim]:
    """The aims of one case. An answer of 304 is to be quick whether anything is kept or not."""
    for name, least in ((COLD, WARM_AT_LEAST if case.is_conditional else COLD_AT_LEAST), (WARM, WARM_AT_LEAST)):
        reached = times(found, name, DATASETTE)
        yield Aim(f"{case.label}, {name}", f"{reached:.1f} × Datasette", f"≥ {least}", reached >= least)
    slower = times(found, CONSTANT, WARM)
    words = f"{case.label}, {WARM}"
    yield Aim(words, f"constant is {slower:.1f} × as fast", f"≤ {CONSTANT_AT_MOST}", slower <= CONSTANT_AT_MOST)
