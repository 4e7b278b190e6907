"""How Python looks for memory that can be used again, fitted to pages that make tens of thousands of objects and drop them."""

import gc

OBJECTS = 100_000  # made and still alive, before Python looks among the young for rings that nobody holds


def settle() -> None:
    """Say that all which is loaded by now stays: a search for rings of objects no longer walks through it.

    Left as it is, Python begins such a search after every 700 objects, and walks through all modules with it every so
    often; that took a fifth of the time of a page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS, 20, 20)
