"""Large files are written one after another: two at once would be ready no sooner, and would take the memory of both."""

from collections.abc import Callable
from contextlib import nullcontext
from threading import Lock

from apps.tables.table import Table

LARGE = 1000  # cells
_turn = Lock()


def written(write: Callable[[Table], bytes], table: Table) -> bytes:
    """The table as `write` writes it; a large one waits until no other is being written in this process."""
    is_large = len(table.rows) * len(table.columns) > LARGE
    with _turn if is_large else nullcontext():
        return write(table)
