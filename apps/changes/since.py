"""What has changed in the records since something was quoted from them."""

import re

from apps.changes.models import RecordChange, Release

NAMED = re.compile(r"release (\d{4}\.[1-9]\d*)")
DIGEST = re.compile(r"\b[0-9a-f]{12}\b")


def release_in(words: str) -> Release | None:
    """The release that the words for a version of the facts name, or whose facts they are; None where they name none."""
    if named := NAMED.search(words):
        return Release.objects.filter(version=named[1]).first()
    digest = DIGEST.search(words)
    return Release.objects.filter(digest__startswith=digest[0]).first() if digest else None


def is_of_a_release(words: str) -> bool:
    """Whether the facts were those of a release, and not some that came after one."""
    return "since release" not in words


def changes_after(release: Release, states):
    """What changed after a release in the records of some states, by their codes, the newest first."""
    return RecordChange.objects.after(release).filter(state__in=states).select_related("release")
