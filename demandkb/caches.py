"""What is remembered beside the database: answers that were given, how often a client asked, and what was long to write.

Without Redis, answers are kept in the memory of each process, and the rest in files that all processes of a machine share.
With it (`DEMANDKB_REDIS_URL`), all lies there, for all processes of all machines.
"""

import os
import re
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

AN_HOUR = 3600  # seconds
TEXTS = 50  # that were long to write, and are kept in files
MEGABYTE = 1_000_000
PATIENCE = 0.25  # seconds that Redis may take; what it does not give is worked out
NAMES = ("default", "counts", "answers")


def read_number(name: str, otherwise: int, unit: str) -> int:
    """The whole number that a variable of the environment gives."""
    text = os.environ.get(name) or str(otherwise)
    if not re.fullmatch("[0-9]{1,8}", text):
        raise ImproperlyConfigured(f"{name}={text} is no whole number. Write {otherwise}: it is in {unit}.")
    return int(text)


def caches(folder: Path, redis: str, megabytes: int) -> dict:
    """What Django's `CACHES` is."""
    return {name: _on_redis(redis, name) for name in NAMES} if redis else _on_one_machine(folder, megabytes)


def _on_redis(address: str, name: str) -> dict:
    if not address.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured("DEMANDKB_REDIS_URL is no address of Redis: write redis://host:6379/0.")
    return {
        "BACKEND": "apps.serving.redis.Redis",
        "LOCATION": address,
        "KEY_PREFIX": f"demandkb-{name}",
        "TIMEOUT": AN_HOUR,
        "OPTIONS": {"socket_connect_timeout": PATIENCE, "socket_timeout": PATIENCE},
    }


def _on_one_machine(folder: Path, megabytes: int) -> dict:
    return {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": folder / "cache",
            "OPTIONS": {"MAX_ENTRIES": TEXTS},
        },
        "counts": {"BACKEND": "apps.addresses.counts.CountsOnDisk", "LOCATION": folder / "counts.sqlite3"},
        "answers": {
            "BACKEND": "apps.serving.memory.Memory",
            "TIMEOUT": AN_HOUR,
            "OPTIONS": {"bytes": megabytes * MEGABYTE},
        },
    }
