"""What differs between two releases, told by the changes on the way from one to the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from apps.changes.comparing import ADDED, REMOVED
from apps.changes.models import RecordChange, Release


def changes_between(earlier: Release, later: Release) -> list[RecordChange]:
    """The differences of two releases, by state, family, record and field; each with the reasons on the way.

    What was changed and changed back is no difference.
    """
    on_the_way = RecordChange.objects.filter(
        release__position__gt=earlier.position, release__position__lte=later.position
    ).select_related("release")
    return sorted(
        net(on_the_way.order_by("position")), key=lambda each: (each.state, each.family, each.key, each.field)
    )


def net(changes: Iterable[RecordChange]) -> Iterator[RecordChange]:
    """What remains of changes that followed each other, in that order."""
    by_record = defaultdict(list)
    for change in changes:
        by_record[change.family, change.key].append(change)
    for events in by_record.values():
        yield from _of_record(events)


def _of_record(events):
    """A record that came is new, whatever was changed in it; one that went is gone, whatever was changed before."""
    whole = [event for event in events if not event.field]
    if not whole:
        yield from _of_fields(events)
        return
    was_there, is_there = whole[0].what == REMOVED, whole[-1].what == ADDED
    if was_there and is_there:  # gone, and back: what it said between cannot be set side by side
        yield from (_together([event]) for event in whole)
    elif is_there or was_there:
        yield _together([whole[-1]])


def _of_fields(events):
    by_field = defaultdict(list)
    for event in events:
        by_field[event.field].append(event)
    for told in by_field.values():
        if told[0].before != told[-1].after:
            yield _together(told)


def _together(told):
    """Changes of one field as one, with every reason."""
    first, last = told[0], told[-1]
    notes = (
        [last.note]
        if len(told) == 1
        else [f"{each.release_id}: {each.get_why_display()}. {each.note}" for each in told]
    )
    kept = ("family", "key", "state", "name", "what", "field", "after", "why", "on", "release_id")
    values = {name: getattr(last, name) for name in kept}
    return RecordChange(**values, before=first.before, note=" ".join(notes))
