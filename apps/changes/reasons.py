"""Why a record changed, as its contributor says; every difference since the last release needs a reason, and no other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models

from apps.changes.comparing import ADDED, CHANGED, REMOVED, Difference
from apps.changes.telling import Place


class Why(models.TextChoices):
    """What made somebody change a record. Only the first says anything of the law."""

    LAW_CHANGED = "law_changed", "The law changed"
    BETTER_SOURCE = "better_source", "A better source was found"
    CODING_CORRECTED = "coding_corrected", "The coding was corrected"
    RECORD_ADDED = "record_added", "A record was added"
    RECORD_REMOVED = "record_removed", "A record was removed"
    TYPOLOGY_CHANGED = "typology_changed", "The typology changed"
    WORDING = "wording", "The same in clearer words"


# A record may come or go for these reasons; what became of one that is there needs another.
FITTING = {
    ADDED: {Why.RECORD_ADDED, Why.LAW_CHANGED, Why.TYPOLOGY_CHANGED},
    REMOVED: {Why.RECORD_REMOVED, Why.LAW_CHANGED, Why.CODING_CORRECTED, Why.TYPOLOGY_CHANGED},
    CHANGED: set(Why) - {Why.RECORD_ADDED, Why.RECORD_REMOVED},
}


@dataclass(frozen=True)
class Reason:
    """Why some fields of a record, or the whole of it where none is named, are otherwise since a day."""

    family: str
    key: str
    why: Why
    on: date
    note: str
    fields: tuple[str, ...] = ()

    @property
    def place(self) -> Place:
        """Of which record."""
        return self.family, self.key

    def is_of(self, difference: Difference) -> bool:
        """Whether it tells why of this difference."""
        return self.place == difference.place and (not self.fields or difference.field in self.fields)


@dataclass(frozen=True)
class Change:
    """A difference with its reason."""

    difference: Difference
    reason: Reason


@dataclass(frozen=True)
class Idle:
    """A reason that explains nothing, or not all that it names: these fields did not change."""

    reason: Reason
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Matched:
    """Differences with their reasons, and what found no partner."""

    changes: tuple[Change, ...]
    unexplained: tuple[Difference, ...]
    idle: tuple[Idle, ...]
    unfitting: tuple[Change, ...]


def matched(found: Iterable[Difference], reasons: Sequence[Reason]) -> Matched:
    """Each difference with the reason that names it most closely: one that names its field before one for the record."""
    changes, unexplained, used = [], [], defaultdict(set)
    by_place: dict[Place, list[Reason]] = {}
    for reason in reasons:
        by_place.setdefault(reason.place, []).append(reason)
    for difference in found:
        fitting = [each for each in by_place.get(difference.place, ()) if each.is_of(difference)]
        if not fitting:
            unexplained.append(difference)
            continue
        reason = next((each for each in fitting if each.fields), fitting[0])
        used[reason].add(difference.field)
        changes.append(Change(difference, reason))
    return Matched(
        tuple(changes),
        tuple(unexplained),
        tuple(_idle(reasons, used)),
        tuple(each for each in changes if each.reason.why not in FITTING[each.difference.what]),
    )


def _idle(reasons, used):
    for reason in reasons:
        unused = tuple(name for name in reason.fields if name not in used[reason])
        if unused or not used[reason]:
            yield Idle(reason, unused)
