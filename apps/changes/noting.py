"""What has to stand noted after a load."""

from dataclasses import dataclass
from datetime import date

from apps.changes.models import Note


@dataclass(frozen=True)
class Move:
    """That an id was given up, as the files say; `to` is '' where nothing took its place."""

    family: str
    key: str
    to: str
    reason: str
    on: date


def notes_after(before, digests, moves, at):
    """Every note after a load at a moment: of what is here by its digest, of what went, of what the files call moved."""
    noted = {(note.family, note.key): note for note in before}
    moved = {(move.family, move.key): move for move in moves}
    here = [_of_record(noted.get(place), place, digest, at) for place, digest in digests.items()]
    gone = [place for place in {**noted, **moved} if place not in digests]
    return [*here, *(note for place in gone if (note := _of_gone(noted.get(place), place, moved.get(place), at)))]


def _of_record(note, place, digest, at):
    is_same = note is not None and note.removed is None and note.digest == digest
    first = note.first_seen if note else None
    return _note(place, digest=digest, first_seen=first or at, changed=note.changed if is_same else at)


def _of_gone(note, place, move, at):
    """None where the id was only ever named by the files, and they no longer name it."""
    seen = {name: getattr(note, name, None) for name in ("first_seen", "changed")}
    if move is None and not seen["first_seen"]:
        return None
    told = {"went_to": move.to, "reason": move.reason, "given_up_on": move.on} if move else {}
    digest, removed = (note.digest, note.removed) if note else ("", None)
    return _note(place, digest=digest, **seen, removed=removed or at, **told)


def _note(place, **fields):
    family, key = place
    return Note(id=f"{family}/{key}", family=family, key=key, **fields)
