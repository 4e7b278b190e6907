"""Which code answers: a change of it may change an answer, though no fact has changed."""

import hashlib
from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple

from django.conf import settings

FOLDERS = ("apps", "demandkb", "static", "templates")
LIBRARIES = "requirements/runtime.lock"


class Code(NamedTuple):
    """The code as it lies on this machine: the digest of its files, and when the last of them changed."""

    digest: str
    changed: datetime


@cache
def code() -> Code:
    """The code that this process runs; read once."""
    there = [path for folder in FOLDERS for path in (settings.BASE_DIR / folder).rglob("*")]
    found = sorted(path for path in (*there, settings.BASE_DIR / LIBRARIES) if _counts(path))
    digest = hashlib.sha256()
    for path in found:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return Code(digest.hexdigest(), datetime.fromtimestamp(max(path.stat().st_mtime for path in found), UTC))


def _counts(path):
    return path.is_file() and "__pycache__" not in path.parts
