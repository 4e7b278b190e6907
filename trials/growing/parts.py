"""A part of the site that can be killed and given back: a process, with those that it started."""

import os
import signal
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

LONGEST = 60.0  # seconds until something is given up that should have come


def wait_until(holds: Callable[[], object], what: str, seconds: float = LONGEST) -> None:
    """Ask until it holds; an error where it does not in time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise RuntimeError(f"In {seconds:g} seconds it did not come true that {what}.")
        time.sleep(0.05)


class Part(ABC):
    """A process by its command; all that it says goes into a file beside what it writes."""

    def __init__(self, name: str, folder: Path, **options) -> None:
        self.name, self.folder, self.options, self.process = name, folder, options, None
        self.log = folder / f"{name}.log"

    @abstractmethod
    def command(self) -> list[str]:
        """What starts it."""

    @abstractmethod
    def is_there(self) -> bool:
        """Whether it answers."""

    def start(self) -> None:
        """Start it, and come back once it answers."""
        with self.log.open("ab") as log:
            said = {"stdout": log, "stderr": subprocess.STDOUT}
            self.process = subprocess.Popen(self.command(), start_new_session=True, **said, **self.options)
        wait_until(self._is_there_or_ended, f"{self.name} answers")
        if self.process.poll() is not None:
            raise RuntimeError(f"{self.name} ended:\n{self.log.read_text()[-2000:]}")

    def _is_there_or_ended(self):
        return self.process.poll() is not None or self.is_there()

    def kill(self) -> None:
        """As where the machine fails: nothing is finished."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it, where it runs."""
        if self.process is not None and self.process.poll() is None:
            self._end(signal.SIGTERM)

    def _end(self, by):
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, by)
        self.process.wait()
