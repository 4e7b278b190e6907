"""The measuring itself: the contenders in turn, so that what else the machine does falls on all of them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.serving.asking import Asked, alone, ask
from benchmarks.serving.cases import Case
from benchmarks.serving.contenders import DATASETTE, Contender, expected
from benchmarks.serving.load import Load, Spoilt, loaded, middle

TIMES = 7  # requests in a row
AT_LEAST = 60  # requests that a run under load should hold
LONGEST = 20  # seconds of one run under load, however slow the answer


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
    found = {name: first(case, name, request) for name, request in asked.items()}
    for _ in range(course.rounds):
        for name, request in asked.items():
            found[name].loads.append(one_round(request, found[name], course.seconds))
    say(f"{case.label}: " + ", ".join(f"{name} {each.load.rate:.1f}/s" for name, each in found.items()) + "\n")
    return found


def first(case: Case, name: str, request: Asked) -> Measured:
    """A request whose answer is looked at, and some in a row."""
    answer = ask(request)
    wanted = 200 if name == DATASETTE else expected(case)
    if answer.status != wanted:
        raise Spoilt(f"{request.address} answers {answer.status}, not {wanted}: {answer.body[:300]!r}")
    return Measured(len(answer.body), alone(request, TIMES))


def one_round(request: Asked, known: Measured, seconds: int) -> Load:
    """A run under load, long enough for an answer as slow as this one, and the same answer after it as before."""
    long_enough = min(LONGEST, max(seconds, round(AT_LEAST * known.alone / 1000)))
    load = loaded(request, long_enough, known.size)
    size = len(ask(request).body)
    if abs(size - known.size) > known.size / 100:  # Datasette tells how many milliseconds it took
        raise Spoilt(f"{request.address} gave {known.size} bytes before the load and {size} after it.")
    return load
