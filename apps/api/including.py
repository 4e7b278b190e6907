"""What hangs on the records of an answer, fetched once for all of them: their sources, their states, their history."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from apps.api import fetching
from apps.api.serializers.sources import SourceSerializer
from apps.api.serializers.states import StateSerializer
from apps.api.serializers.timeline import EventSerializer
from apps.comparison.events import every_event, states_with_events
from apps.search.sources import sources

Record = Mapping[str, Any]
WITH_HISTORY = ("statutes", "measures", "participations", "memberships")  # the families that events are of


def includable(family: str, fields: Iterable[str]) -> list[str]:
    """What can be included with the records of a list."""
    fields = set(fields)
    has = {
        "sources": "sources" in fields,
        "state": "state" in fields,
        "history": family in WITH_HISTORY or family == "states",
    }
    return [name for name in INCLUDED if has[name]]


def included(names: Iterable[str], family: str, records: list[Record], context: Mapping[str, Any]) -> dict[str, Any]:
    """Records of other lists, each once, in the shape that their own list gives them."""
    return {name: INCLUDED[name](family, records, context) for name in names}


def _sources(family: str, records: list[Record], context: Mapping[str, Any]) -> Any:
    """The sources of the records as `sources/` writes them."""
    keys = {source["id"] for record in records for source in record["sources"]}
    return SourceSerializer(sources().filter(pk__in=keys), many=True, context=context).data


def _states(family: str, records: list[Record], context: Mapping[str, Any]) -> Any:
    """The states of the records as `states/` writes them."""
    found = fetching.states().filter(pk__in=_codes(family, records))
    return StateSerializer(found, many=True, context=context).data


def _history(family: str, records: list[Record], context: Mapping[str, Any]) -> Any:
    """The events of the records as `timeline/` writes them, newest first."""
    events = every_event(states_with_events().filter(pk__in=_codes(family, records)))
    if family != "states":
        keys = {record["id"] for record in records}
        events = [event for event in events if event.list_name == family and event.record.pk in keys]
    return EventSerializer(events, many=True, context=context).data


def _codes(family: str, records: list[Record]) -> set[str]:
    return {record["id" if family == "states" else "state"] for record in records}


INCLUDED: dict[str, Callable[[str, list[Record], Mapping[str, Any]], Any]] = {
    "sources": _sources,
    "state": _states,
    "history": _history,
}
