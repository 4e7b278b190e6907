"""The history of records: what every release changed, and what has changed since the last one, as the database keeps it."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from apps.changes.comparing import differences
from apps.changes.models import RecordChange, Release
from apps.changes.reasons import Change, Matched, Reason, matched
from apps.changes.telling import Place, Record, records_of
from apps.loading.files import FactFiles
from apps.loading.releases import Released, Version, releases_beside
from apps.loading.rows import rows_of
from apps.loading.rows.reasons import reasons_of
from apps.loading.rows.values import text

SINCE = "next"  # in the key of a change that no release holds yet


class History:
    """The facts of a folder beside the releases before them."""

    def __init__(
        self, files: FactFiles, rows: dict | None = None, releases: tuple[Released, ...] | None = None
    ) -> None:
        self.files = files
        self.releases = releases_beside(Path(files.folder)) if releases is None else releases
        self._rows = rows

    @property
    def last(self) -> Released | None:
        """The last release; None before the first."""
        return self.releases[-1] if self.releases else None

    @cached_property
    def records(self) -> dict[Place, Record]:
        """Every record as it is now."""
        return records_of(rows_of(self.files) if self._rows is None else self._rows)

    @cached_property
    def pending(self) -> tuple[Version, ...]:
        """The releases to come that files of reasons name."""
        made = {each.version for each in self.releases}
        named = {Version.read(text(file, "release")) for file in self.files.changes.values()}
        return tuple(sorted(named - made - {None}))

    @cached_property
    def reasons(self) -> list[Reason]:
        """Why records have changed since the last release."""
        return [reason for version in self.pending for reason in reasons_of(self.files, str(version))]

    @cached_property
    def since(self) -> Matched:
        """What has changed since the last release, with the reasons; nothing before the first release."""
        if self.last is None:
            return matched((), self.reasons)
        return matched(differences(records_of(rows_of(self.last.facts())), self.records), self.reasons)

    def standing(self) -> dict:
        """Where the facts stand among the releases, as their version notes it."""
        return {"since": str(self.last.version) if self.last else "", "changes_since": len(self.since.changes)}

    def rows(self) -> dict:
        """What the database keeps of it, by model."""
        releases = [_release(place, each) for place, each in enumerate(self.releases)]
        told = [(each.version, change) for each in self.releases for change in each.changes()]
        told += [(None, as_told(change)) for change in self.since.changes]
        return {Release: releases, RecordChange: list(_numbered(told))}


def as_told(change: Change) -> dict:
    """A change as `changes.json` tells it."""
    difference, reason = change.difference, change.reason
    record = difference.record
    return {
        "family": record.family,
        "key": record.key,
        "state": record.state,
        "name": record.name,
        "what": difference.what,
        "field": difference.field,
        "before": difference.before,
        "after": difference.after,
        "why": reason.why.value,
        "on": reason.on.isoformat(),
        "note": reason.note,
    }


def _release(place, released):
    told = released.told()
    del told["form"]
    return Release(**{**told, "on": released.on}, position=place)


def _numbered(told: list[tuple[Version | None, dict]]) -> Iterator[RecordChange]:
    for position, (version, change) in enumerate(told):
        place = "/".join(part for part in (change["family"], change["key"], change["field"]) if part)
        yield RecordChange(
            id=f"{version or SINCE}/{place}",
            position=position,
            release_id=str(version) if version else None,
            **change,
        )
