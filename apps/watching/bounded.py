"""A question that may hang, such as one to a database that is gone: whoever asks waits for a bounded time."""

from concurrent.futures import FIRST_COMPLETED, Future, wait
from threading import Lock, Thread
from time import monotonic

FRESH = 1.0  # seconds for which an answer is given again
LOST = 10.0  # seconds after which a question that hangs is left to itself, and asked anew


class Asking:
    """The question, being asked in a thread of its own, which ends with the process."""

    def __init__(self, ask, after):
        self.begun, self.ended, self.future = monotonic(), None, Future()
        Thread(target=self._run, args=(ask, after), daemon=True).start()

    def _run(self, ask, after):
        try:
            answer = ask()
        except Exception as error:  # told to whoever waits
            self._end(self.future.set_exception, error)
        else:
            self._end(self.future.set_result, answer)
        finally:
            after()

    def _end(self, tell, what):
        self.ended = monotonic()
        tell(what)

    def answer(self, seconds):
        """What it gives; TimeoutError where that takes longer."""
        return self.future.result(seconds)

    def is_old(self):
        """Whether the question has to be asked anew."""
        return monotonic() - (self.begun if self.ended is None else self.ended) > (
            LOST if self.ended is None else FRESH
        )


def first_good(askings, is_good, seconds):
    """The first good answer to questions that are being asked; else one of those given in time; else None."""
    end, answers = monotonic() + seconds, []
    waiting = {asking.future for asking in askings}
    while waiting:
        given, waiting = wait(waiting, max(0.0, end - monotonic()), FIRST_COMPLETED)
        answers += [future.result() for future in given]
        if not given or any(map(is_good, answers)):
            break
    return next(filter(is_good, answers), answers[0] if answers else None)


class Bounded:
    """Asked by many at once, it asks once: all wait for the same answer, and a flood of them costs one answer a second."""

    def __init__(self, ask, after=lambda: None):
        self.ask, self.after, self.lock, self.asking = ask, after, Lock(), None

    def begin(self):
        """The question as it is being asked, or as it was answered, at most FRESH seconds ago."""
        with self.lock:
            if self.asking is None or self.asking.is_old():
                self.asking = Asking(self.ask, self.after)
            return self.asking

    def answer(self, seconds):
        """What the question gives; TimeoutError where that takes longer."""
        return self.begin().answer(seconds)
