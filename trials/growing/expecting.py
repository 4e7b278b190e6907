"""What a trial expects, and what of it did not hold."""

from collections.abc import Callable
from contextlib import contextmanager

from trials.asking import Answer, Crowd, Heard
from trials.growing.parts import wait_until
from trials.telling import percentile, tell


class Expected:
    """Notes step by step what holds."""

    def __init__(self) -> None:
        self.faults = []

    def step(self, name: str) -> None:
        tell()
        tell(name)

    def that(self, what: str, holds: object, seen: object = "") -> None:
        """Say whether something holds."""
        tell(f"  {'yes' if holds else 'NO '}  {what}")
        if not holds:
            tell(f"       {str(seen)[:500]}")
            self.faults.append(f"{what}: {seen}")

    def soon(self, what: str, holds: Callable[[], object]) -> None:
        """That something comes to hold, by asking again and again."""
        try:
            wait_until(holds, what)
        except RuntimeError as error:
            self.that(what, False, error)
        else:
            self.that(what, True)

    def good(self, what: str, answers: list[Answer]) -> None:
        """That every answer to a crowd was a good one, of which there were some."""
        bad = [(each.address, each.status, each.broke, each.body[:80]) for each in answers if each.status != 200]
        slowest = percentile([each.seconds for each in answers], 0.99)
        self.that(
            f"{what}: {len(answers)} answers, {len(bad)} errors, 99 of 100 within {slowest:.2f} s",
            answers and not bad,
            bad[:3],
        )


@contextmanager
def traffic(sites: list[str], next_address, size: int = 1):
    """All that a crowd before each of these sites hears, while it asks."""
    heard = Heard()
    crowds = [Crowd(site, size, next_address, heard) for site in sites]
    for crowd in crowds:
        crowd.__enter__()
    try:
        yield heard.answers
    finally:
        for crowd in crowds:
            crowd.__exit__(None, None, None)
