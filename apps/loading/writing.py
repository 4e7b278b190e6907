"""The only writer of facts: makes the database hold what the files hold, and says what that changed."""

from dataclasses import dataclass

from django.db import connection, transaction

from apps.changes.digests import digests_of
from apps.changes.models import Note
from apps.changes.noting import notes_after
from apps.loading.models import FactsVersion, digest_of_history, digest_of_rows
from apps.search.entries import index_of

BATCH = 1000


@dataclass(frozen=True)
class Change:
    """What a load did to the rows of one model."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0

    def __bool__(self):
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True)
class Report:
    """What a load did, model by model."""

    changes: dict

    def __bool__(self):
        """Whether anything changed."""
        return any(self.changes.values())

    @property
    def unchanged(self):
        """How many rows stand as they stood."""
        return sum(change.unchanged for change in self.changes.values())


@dataclass(frozen=True)
class Difference:
    """How the rows of one model in the files differ from those in the database."""

    model: type
    added: list
    changed: list
    removed: list
    unchanged: int

    @property
    def change(self):
        return Change(len(self.added), len(self.changed), len(self.removed), self.unchanged)


def _silent(model, change):
    """Hears nothing."""


def write(rows, told=_silent, moves=(), history=None, standing=None):
    """Writes the rows of every model and reports. `told` hears of each model once its rows are written.

    All or nothing: where the database refuses a row, it stays as it was. A changed row is taken out and put in
    again, so that two rows may exchange what only one may hold (two states their squares on the map). The database
    checks foreign keys at the end, and is asked to before the transaction closes. What search finds follows from the
    facts and is written with them; so are the notes on what became of each record, where those of `moves` went, and the
    `history` of releases and changes, rows by model. They are no facts, so the report counts none of them; the version of the facts
    counts moves and history, since answers follow from them. `standing` is where these facts stand among the releases.
    """
    with transaction.atomic():
        differences = _exchange(rows, told)
        _exchange(_index_of(rows))
        _exchange(history or {})
        version = FactsVersion.objects.note(
            digest_of_rows(rows, moves), digest_of_history(history or {}), **(standing or {})
        )
        _exchange({Note: notes_after(Note.objects.all(), digests_of(rows), moves, version.loaded_at)})
        connection.check_constraints()
    return Report({difference.model: difference.change for difference in differences})


def _exchange(rows, told=_silent):
    """Takes out what the rows no longer hold, puts in what is new, and gives the difference of each model."""
    differences = [difference_of(model, made) for model, made in rows.items()]
    for difference in reversed(differences):
        _take_out(difference)
    for difference in differences:
        difference.model.objects.bulk_create(difference.added + difference.changed, batch_size=BATCH)
        told(difference.model, difference.change)
    return differences


def _index_of(rows):
    """What search finds these rows by. Where a row names what is not there, the database says so better."""
    try:
        return index_of(rows)
    except KeyError:
        connection.check_constraints()
        raise


def difference_of(model, made):
    """How rows of a model differ from those that the database holds."""
    columns = model._meta.concrete_fields
    stored = {row[0]: row for row in model.objects.values_list("pk", *(column.attname for column in columns))}
    added, changed = [], []
    for row in made:
        if row.pk not in stored:
            added.append(row)
        elif stored[row.pk][1:] != tuple(getattr(row, column.attname) for column in columns):
            changed.append(row)
    removed = stored.keys() - {row.pk for row in made}
    return Difference(model, added, changed, sorted(removed), len(made) - len(added) - len(changed))


def _take_out(difference):
    """Deletes row by row of this model alone: what names these rows is written by the same load."""
    keys = [*difference.removed, *(row.pk for row in difference.changed)]
    for start in range(0, len(keys), BATCH):
        doomed = difference.model.objects.filter(pk__in=keys[start : start + BATCH])
        doomed._raw_delete(doomed.db)
