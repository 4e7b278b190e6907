"""How a process finds memory that can be used again, fitted to pages that make tens of thousands of objects and drop them."""

import ctypes
import gc
from contextlib import suppress

ARENAS = -8  # M_ARENA_MAX of glibc's <malloc.h>
OBJECTS = 50_000  # made and still alive, before Python looks among the young for rings that nobody holds


def settle() -> None:
    """Say that all which is loaded by now stays: a search for rings of objects no longer walks through it.

    Left as it is, Python begins such a search after every 700 objects, and walks through all modules with it every so
    often; that took a fifth of the time of a page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS, 5, 5)


def share_memory() -> None:
    """Let all threads take memory from one place, where the C library is glibc; to be said before there are threads.

    Of itself it gives each thread a place of its own, and what one has given back no other takes: four threads that had
    each written large files held 60 MB that nobody used. Python lets one thread at a time work on objects, so they hardly
    wait for each other.
    """
    with suppress(AttributeError):  # another C library
        ctypes.CDLL(None).mallopt(ARENAS, 1)
