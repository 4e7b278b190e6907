"""What the site writes into its log while a test runs."""

import io
import json
import logging
import threading

import pytest

from apps.watching.discreet import Needed
from apps.watching.lines import Json


class Told:
    """Lines as they stand in the log."""

    def __init__(self):
        self.stream = io.StringIO()
        self.handler = logging.StreamHandler(self.stream)
        self.handler.setFormatter(Json())
        self.handler.addFilter(Needed())

    @property
    def text(self):
        return self.stream.getvalue()

    def lines(self, logger):
        return [line for line in map(json.loads, self.text.splitlines()) if line["logger"] == logger]


@pytest.fixture
def told():
    """The log of the site, by the handler that its settings describe, but into memory."""
    written = Told()
    loggers = [logging.getLogger(), logging.getLogger("django")]
    for logger in loggers:
        logger.addHandler(written.handler)
    yield written
    for logger in loggers:
        logger.removeHandler(written.handler)


@pytest.fixture
def released():
    """What waits for this event goes on when it is set, and at the end of the test at the latest."""
    event = threading.Event()
    yield event
    event.set()
