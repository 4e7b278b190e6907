"""Reads of one moment: all that a request reads is of one database, as it stood at one instant.

Under every request lies a transaction that only reads. Facts that are loaded meanwhile are not seen by it, neither wholly
nor in part. Where replicas are named (`DATABASE_REPLICA_URLS`), they answer in turn; one that does not answer rests for a
while, and one that is behind what this process has seen already is passed over, so that no reader goes back in time.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, connections, transaction

REST = 5.0  # seconds for which a database that did not answer is not asked again
GONE = (OperationalError, InterfaceError)

_reads_from: ContextVar[str | None] = ContextVar("reads_from", default=None)


@dataclass
class Readers:
    """The databases that may be read from, as this process knows them."""

    resting: dict[str, float] = field(default_factory=dict)
    newest: int = 0  # how far the furthest was that was seen
    turn: Iterator[int] = field(default_factory=count)

    def in_turn(self) -> list[str]:
        """Replicas first, each time beginning with another, and the primary last; those that rest are asked after all others."""
        replicas = settings.REPLICAS
        begin = next(self.turn) % len(replicas) if replicas else 0
        aliases = [*replicas[begin:], *replicas[:begin], settings.READING]
        return sorted(aliases, key=self.rests)

    def rests(self, alias: str) -> bool:
        """Whether a database did not answer a moment ago."""
        return self.resting.get(alias, 0.0) > monotonic()

    def is_no_step_back(self, how_far: int) -> bool:
        """Whether a database is as far as what was seen; one that is alone is always."""
        return how_far >= self.newest or not settings.REPLICAS

    def let_rest(self, alias: str) -> None:
        """Ask the others first for a while."""
        self.resting[alias] = monotonic() + REST


READERS = Readers()


@contextmanager
def one_moment(ask: Callable[[str], Any], how_far: Callable[[Any], int]) -> Iterator[Any]:
    """Inside, all reads are of one moment; what `ask` found there is given.

    `ask` is put to each database in turn, by its alias, until one answers; `how_far` tells from the answer how far that
    database is. Where all are behind, the furthest answers. Raises the error of the last one where none does.
    """
    held = ExitStack()
    alias, found = _first_to_answer(ask, how_far, held, _begin)
    before = _reads_from.set(alias)
    try:
        yield found
    finally:
        _reads_from.reset(before)
        with suppress(*GONE):  # nothing was written, so nothing is lost with a database that went meanwhile
            held.close()


def asked_now(ask: Callable[[str], Any], how_far: Callable[[Any], int]) -> Any:
    """What `ask` finds now, by the same rules, without beginning a moment: one question, where one is enough."""
    with ExitStack() as held:
        return _first_to_answer(ask, how_far, held, nullcontext)[1]


@contextmanager
def reading_from(alias: str) -> Iterator[None]:
    """Inside, all reads are of one database that nobody writes: that of a release."""
    before = _reads_from.set(alias)
    try:
        yield
    finally:
        _reads_from.reset(before)


def read_from() -> str | None:
    """The database that answers in this moment; None outside of one."""
    return _reads_from.get()


def is_primary(alias: str) -> bool:
    """Whether what is written here is read here at once."""
    return alias in (settings.READING, "default")


def _begin(alias):
    """A transaction, at the beginning of a moment."""
    return transaction.atomic(using=alias, savepoint=False)


def _first_to_answer(ask, how_far, held, begin):
    behind, failure = {}, None
    for alias in READERS.in_turn():
        try:
            found = _begun(alias, ask, held, begin, lambda found: READERS.is_no_step_back(how_far(found)))
        except GONE as gone:
            READERS.let_rest(alias)
            failure = gone
            continue
        if READERS.is_no_step_back(how_far(found)):
            READERS.newest = how_far(found)
            return alias, found
        behind[alias] = how_far(found)
    if not behind:
        raise failure
    READERS.newest = max(behind.values())
    return _first_to_answer(ask, how_far, held, begin)


def _begun(alias, ask, held, begin, is_wanted):
    """What `ask` finds in this database once it has begun, which stays so where the answer is wanted."""
    with ExitStack() as trial:
        was_open = connections[alias].connection is not None
        try:
            found = _asked(alias, ask, trial, begin)
        except GONE:
            if not was_open or connections[alias].in_atomic_block:
                raise
            connections[alias].close()  # the server may have ended a connection that lay idle
            found = _asked(alias, ask, trial, begin)
        if is_wanted(found):
            held.push(trial.pop_all())
    return found


def _asked(alias, ask, trial, begin):
    with ExitStack() as begun:
        begun.enter_context(begin(alias))
        found = ask(alias)
        trial.push(begun.pop_all())
    return found
