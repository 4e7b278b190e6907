"""What was read of one version of the facts, and worked out from it, is remembered by the process until there is another.

The facts are small and change by a load alone. To read them again for every request, and to make rows of them, took more
than half of the time of a page. What is remembered is shared by threads: nobody may change it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import RLock
from typing import Any

MOST = 24  # things that are remembered at a time; those that were not asked for longest are forgotten first
VERSIONS = 2  # a request that began before a load may still need the older one

_version: ContextVar[Hashable] = ContextVar("version", default=None)


class Memory:
    """What is remembered, by version and name."""

    def __init__(self) -> None:
        self.lock = RLock()  # what is worked out may need what else is remembered
        self.versions: OrderedDict[Hashable, OrderedDict] = OrderedDict()

    def of(self, version: Hashable, name: Hashable, make: Callable[[], Any]) -> Any:
        """What was made under this name, or is made now; threads that come together wait for the first."""
        with self.lock:
            known = self._known(version)
            if name not in known:
                known[name] = make()
                _bound(known, MOST)
            known.move_to_end(name)
            return known[name]

    def _known(self, version):
        if version not in self.versions:
            self.versions[version] = OrderedDict()
            _bound(self.versions, VERSIONS)
        self.versions.move_to_end(version)  # of those that are asked for, the others are forgotten last
        return self.versions[version]


MEMORY = Memory()


@contextmanager
def remembering(version: Hashable) -> Iterator[None]:
    """Inside, what is read is known to be of this version of the facts; None is of no version that can be told."""
    before = _version.set(version)
    try:
        yield
    finally:
        _version.reset(before)


def remembered(name: Hashable, make: Callable[[], Any]) -> Any:
    """What `make` gives, made once for each version; each time anew where the version is not known.

    The name must hold all that the answer depends on beside the facts.
    """
    version = _version.get()
    return make() if version is None else MEMORY.of(version, name, make)


def is_remembering() -> bool:
    """Whether what is made now will be given again."""
    return _version.get() is not None


def _bound(held, most):
    while len(held) > most:
        held.popitem(last=False)
