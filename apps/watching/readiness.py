"""Whether the site can answer now."""

import logging
from time import monotonic
from typing import NamedTuple

from django.db import connections

from apps.loading.models import FactsVersion
from apps.watching import checks
from apps.watching.bounded import Bounded

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
    """Asks the checks, side by side; each change of the outcome is noted in the log."""

    def __init__(self, database=checks.database, files=checks.files):
        self.asked = {
            checks.DATABASE: Bounded(database, after=connections.close_all),  # that it can be reached anew is asked too
            checks.FILES: Bounded(files),
        }
        self.was_ready = None

    def state(self) -> State:
        """The outcome, at most a second old, within LONGEST seconds."""
        end = monotonic() + LONGEST
        begun = [(names, asked.begin()) for names, asked in self.asked.items()]
        found = [_found(names, asking, end) for names, asking in begun]
        state = State({name: word for each in found for name, word in each.words.items()}, found[0].facts)
        self._tell(state)
        return state

    def _tell(self, state):
        if state.is_ready is not self.was_ready:
            level, words = (logging.INFO, "Ready") if state.is_ready else (logging.WARNING, "Not ready")
            log.log(level, words, extra={"told": state.words})
        self.was_ready = state.is_ready


def _found(names, asking, end):
    try:
        return asking.answer(max(0.0, end - monotonic()))
    except TimeoutError:
        return checks.Found(dict.fromkeys(names, NO_ANSWER))
    except Exception:  # whatever fails, it is not ready
        return checks.Found(dict.fromkeys(names, checks.FAILS))


READINESS = Readiness()
