"""Whether the database holds one version of the facts, all of it and nothing else: worked out anew from its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from apps.changes.digests import digests_of
from apps.changes.models import Note, RecordChange, Release
from apps.changes.noting import Move
from apps.loading.models import SHORT, FactsVersion, digest_of_history, digest_of_rows
from apps.loading.rows import models_of_facts
from apps.loading.writing import difference_of
from apps.search.entries import index_of


@dataclass(frozen=True)
class Judgement:
    """A version that is noted as the current one, and what in the database does not agree with it."""

    version: FactsVersion | None
    rows: int
    faults: tuple[str, ...]


def judged() -> Judgement:
    """Judge the current version. Where a load ends meanwhile, the newer one is judged in its place."""
    while True:
        version = FactsVersion.objects.current()
        rows = {model: list(model.objects.all()) for model in models_of_facts()}
        faults = tuple(_faults(version, rows))
        if FactsVersion.objects.current() == version:
            return Judgement(version, sum(map(len, rows.values())), faults)


def _faults(version: FactsVersion | None, rows: dict) -> Iterator[str]:
    if version is None:
        if any(rows.values()):
            yield "There are rows of facts, and no version is noted."
        return
    digest = digest_of_rows(rows, _moves())
    if digest == version.digest:
        yield from _faults_beside(rows)
        history = {model: list(model.objects.all()) for model in (Release, RecordChange)}
        if digest_of_history(history) != version.history:
            yield "The releases and changes are not those that were loaded with the facts."
    else:
        yield f"The rows are those of {digest[:SHORT]}, and the version that is noted is {version.digest[:SHORT]}."


def _faults_beside(rows: dict) -> Iterator[str]:
    """What follows from the facts and is written with them; only rows that belong together can be asked."""
    for model, made in index_of(rows).items():
        if difference_of(model, made).change:
            yield f"Search does not fit the facts: {model._meta.verbose_name_plural}."
    noted = {(note.family, note.key): note.digest for note in Note.objects.here()}
    if noted != digests_of(rows):
        yield "The notes on what became of each record do not fit the facts."


def _moves() -> list[Move]:
    """The moves of ids that the files named, as the load noted them."""
    return [
        Move(note.family, note.key, note.went_to, note.reason, note.given_up_on) for note in Note.objects.given_up()
    ]
