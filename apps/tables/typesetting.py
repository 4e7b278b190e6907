"""Typesetting in a process of its own, which ends with what it made.

Typst remembers what it has typeset for as long as its process lives: a large table left some 400 MB behind, which a server of
pages has no use for. So each document is typeset by a child that is given it, answers and goes. Run as a program, this
module is that child; it imports nothing but the typesetter, so that it begins in a moment.
"""

import pickle
import subprocess
import sys
from typing import Any

LONGEST = 120  # seconds; the largest table takes a few


class NotTypeset(Exception):  # noqa: N818 - what is wrong is the document
    """The typesetter refuses a document; it says why."""


def compiled(source: bytes, **how: Any) -> Any:
    """What `typst.compile` makes of a source. NotTypeset where it refuses it."""
    return _by_a_child("compile", source, how)


def queried(source: bytes, selector: str, **how: Any) -> str:
    """What `typst.query` finds in a source, as JSON. NotTypeset where it refuses it."""
    return _by_a_child("query", source, {"selector": selector, **how})


def _by_a_child(function: str, source: bytes, how: dict[str, Any]) -> Any:
    child = subprocess.run(
        [sys.executable, "-I", __file__],
        input=pickle.dumps((function, source, how)),
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )
    if child.returncode:
        raise NotTypeset(child.stderr.decode(errors="replace").strip())
    return pickle.loads(child.stdout)


def main() -> None:
    """The child: reads a function, its source and its arguments, and writes what it gives."""
    import typst

    function, source, how = pickle.load(sys.stdin.buffer)
    made = getattr(typst, function)(source, **how)
    sys.stdout.buffer.write(pickle.dumps(made))


if __name__ == "__main__":
    main()
