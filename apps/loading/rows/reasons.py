"""The reasons for changes, as the files give them."""

from datetime import date

from apps.changes.reasons import Reason, Why
from apps.loading.rows.values import items, text


def reasons_of(files, version):
    """Why records changed on the way to a release, by all files of reasons that name it."""
    named = (file for file in files.changes.values() if text(file, "release") == version)
    return [_reason(entry) for file in named for entry in items(file, "changes")]


def _reason(entry):
    return Reason(
        family=entry["family"],
        key=entry["key"],
        why=Why(entry["why"]),
        on=date.fromisoformat(entry["on"]),
        note=text(entry, "note"),
        fields=tuple(entry.get("fields") or ()),
    )
