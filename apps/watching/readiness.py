"""Whether the site can answer now."""

import logging
from functools import partial
from time import monotonic
from typing import NamedTuple

from django.conf import settings
from django.db import connections

from apps.loading.models import FactsVersion
from apps.watching import checks
from apps.watching.bounded import Bounded, first_good

LONGEST = 2.0  # seconds for all checks together
NO_ANSWER = "no answer"
DECISIVE = (*checks.DATABASE, "static")  # a full disk is told, but what is there can still be read
log = logging.getLogger("demandkb.ready")


class State(NamedTuple):
    """How the site stands."""

    words: dict[str, str]
    facts: FactsVersion | None

    @property
    def is_ready(self):
        return all(self.words[name] == checks.OK for name in DECISIVE)


class Readiness:
    """Asks the checks, side by side; each change of the outcome is noted in the log.

    Any database that pages are read from is enough, as it is for a page: a replica while the primary is gone, or the
    primary.
    """

    def __init__(self, databases, files=checks.files):
        self.databases = [_bounded(checks.DATABASE, ask) for ask in databases]
        self.files = [_bounded(checks.FILES, files)]
        self.was_ready = None

    def state(self) -> State:
        """The outcome, at most a second old, within LONGEST seconds."""
        end = monotonic() + LONGEST
        databases, files = ([asked.begin() for asked in several] for several in (self.databases, self.files))
        read = _found(checks.DATABASE, databases, end)
        state = State({**read.words, **_found(checks.FILES, files, end).words}, read.facts)
        self._tell(state)
        return state

    def _tell(self, state):
        if state.is_ready is not self.was_ready:
            level, words = (logging.INFO, "Ready") if state.is_ready else (logging.WARNING, "Not ready")
            log.log(level, words, extra={"told": state.words})
        self.was_ready = state.is_ready


def _bounded(names, ask):
    def asked():
        try:
            return ask()
        except Exception:  # whatever fails, it is not ready
            return checks.Found(dict.fromkeys(names, checks.FAILS))

    return Bounded(asked, after=connections.close_all)  # that a database can be reached anew is asked too


def _found(names, askings, end):
    found = first_good(askings, checks.Found.is_good, max(0.0, end - monotonic()))
    return found or checks.Found(dict.fromkeys(names, NO_ANSWER))


READINESS = Readiness([partial(checks.database, alias) for alias in (*settings.REPLICAS, settings.READING)])
