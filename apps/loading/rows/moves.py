"""Ids that the files say were given up."""

from datetime import date

from apps.changes.noting import Move
from apps.loading.rows.values import items, text


def moves_of(files):
    """Every move that the files name."""
    return [
        Move(entry["family"], entry["old"], text(entry, "new"), text(entry, "reason"), date.fromisoformat(entry["on"]))
        for entry in items(files.documents["moved"], "moved")
    ]
