"""Redis as a cache that may be missing: the site goes on without it, slower, and says so in its log."""

import logging
from functools import wraps
from time import monotonic

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

REST = 5.0  # seconds for which a Redis that did not answer is not asked again

logger = logging.getLogger(__name__)


def forgiving(otherwise):
    """A method of a cache that gives, where Redis does not answer, what `otherwise` makes of its arguments."""

    def forgiven(method):
        @wraps(method)
        def asked(self, *args, **kwargs):
            if self.rests_until > monotonic():
                return otherwise(*args, **kwargs)
            try:
                return method(self, *args, **kwargs)
            except RedisError as error:
                type(self).rests_until = monotonic() + REST
                logger.warning("Redis does not answer and rests for %d seconds: %s", REST, error)
                return otherwise(*args, **kwargs)

        return asked

    return forgiven


def _default(key, default=None, version=None):
    return default


def _nothing(*args, **kwargs):
    return False


def _uncounted(key, *args, **kwargs):
    raise ValueError(f"Nothing is counted by the key {key}: Redis does not answer")


class Redis(RedisCache):
    """Django's cache on Redis. Without it nothing is found, nothing is kept and nothing is counted."""

    rests_until = 0.0

    @forgiving(_default)
    def get(self, key, default=None, version=None):
        return super().get(key, default, version)

    @forgiving(_nothing)
    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        return super().set(key, value, timeout, version)

    @forgiving(_nothing)
    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        return super().add(key, value, timeout, version)

    @forgiving(_nothing)
    def delete(self, key, version=None):
        return super().delete(key, version)

    @forgiving(_nothing)
    def clear(self):
        return super().clear()

    @forgiving(_nothing)
    def has_key(self, key, version=None):
        return super().has_key(key, version)

    @forgiving(_uncounted)
    def incr(self, key, delta=1, version=None):
        return super().incr(key, delta, version)
