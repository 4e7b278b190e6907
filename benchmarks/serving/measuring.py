"""The measuring itself: the contenders in turn, so that what else the machine does falls on all of them."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.serving.asking import Asked, alone, ask
from benchmarks.serving.cases import Case
from benchmarks.serving.contenders import Contender, expected
from benchmarks.serving.load import VISITORS, Load, SpoiltError, loaded, middle

AT_LEAST = 40  # requests that a run under load should hold
LONGEST = 10  # seconds of one run under load; longer only where each visitor would not be answered twice by then


@dataclass(frozen=True)
class Course:
    """How long, how often, and in which encoding is measured."""

    seconds: int = 3
    rounds: int = 3
    encoding: str = "identity"


@dataclass
class Measured:
    """What one contender did in one case. `alone`: milliseconds of a request while nobody else asks."""

    size: int
    alone: float
    loads: list[Load] = field(default_factory=list)

    @property
    def load(self) -> Load:
        return middle(self.loads)


def measured(case: Case, contenders: list[Contender], course: Course, say: Callable[[str], object]) -> dict:
    """What each contender did, by name; without those who cannot be asked."""
    asked = {each.name: each.asked(case, course.encoding) for each in contenders}
    if None in asked.values():
        say(f"{case.label}: none yet, the page gives no ETag\n")
        return {}
    found = {name: first(request, expected(name, case)) for name, request in asked.items()}
    for _ in range(course.rounds):
        for name, request in asked.items():
            found[name].loads.append(one_round(request, found[name], course.seconds))
    say(f"{case.label}: " + ", ".join(f"{name} {each.load.rate:.1f}/s" for name, each in found.items()) + "\n")
    return found


def first(request: Asked, wanted: int) -> Measured:
    """A request whose answer is looked at, and some in a row."""
    answer = ask(request)
    if answer.status != wanted:
        raise SpoiltError(f"{request.address} answers {answer.status}, not {wanted}: {answer.body[:300]!r}")
    return Measured(len(answer.body), alone(request))


def one_round(request: Asked, known: Measured, seconds: int) -> Load:
    """A run under load, long enough for an answer as slow as this one, and the same answer after it as before."""
    load = loaded(request, long_enough(known.alone / 1000, seconds), known.size)
    size = len(ask(request).body)
    if abs(size - known.size) > known.size / 100:  # Datasette tells how many milliseconds it took
        raise SpoiltError(f"{request.address} gave {known.size} bytes before the load and {size} after it.")
    return load


def long_enough(one: float, seconds: int) -> int:
    """How many seconds a run lasts, for an answer that takes so many seconds by itself."""
    return math.ceil(max(min(LONGEST, max(seconds, AT_LEAST * one)), 2 * VISITORS * one))
