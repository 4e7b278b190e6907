"""A cache in the memory of one process, bounded by what it holds in bytes: what was not asked for longest goes first."""

import pickle
from threading import Lock
from time import time

from cachetools import LRUCache
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache

OF_AN_ENTRY = 500  # bytes that key and bookkeeping take beside the value

_stores: dict[str, tuple[LRUCache, Lock]] = {}  # by name: every thread has a cache of its own in Django, on one store


class Memory(BaseCache):
    """What is larger than an eighth of the whole is not kept: it would drive out too much else."""

    def __init__(self, name, params):
        super().__init__(params)
        size = int(params["OPTIONS"]["bytes"])
        made = LRUCache(maxsize=size, getsizeof=lambda entry: len(entry[1]) + OF_AN_ENTRY)
        self.store, self.lock = _stores.setdefault(name, (made, Lock()))
        self.largest = size // 8

    def get(self, key, default=None, version=None):
        key = self.make_and_validate_key(key, version=version)
        with self.lock:
            ends, pickled = self.store.get(key, (0, b""))
        return pickle.loads(pickled) if ends is None or ends > time() else default

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        pickled = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        with self.lock:
            self.store.pop(key, None)
            if len(pickled) <= self.largest:
                self.store[key] = (self.get_backend_timeout(timeout), pickled)

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        if self.has_key(key, version):
            return False
        self.set(key, value, timeout, version)
        return True

    def delete(self, key, version=None):
        with self.lock:
            return self.store.pop(self.make_and_validate_key(key, version=version), None) is not None

    def clear(self):
        with self.lock:
            self.store.clear()
