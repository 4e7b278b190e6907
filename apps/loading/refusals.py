"""What a load says where the database does not take the facts: the culprit and the way out."""

from django.db import DatabaseError, connection

from apps.databases.failing import has_no_room, is_away, is_locked, place_of, room_at, told

STAYS = "The facts there stay as they were."


def refusal(error: DatabaseError) -> str:
    """Why nothing was loaded, in sentences for who runs the load."""
    place = place_of(connection.settings_dict)
    if has_no_room(error):
        return f"No room is left for the database {place}{_room(place)}. {STAYS} Make room there and load again."
    if is_locked(error):
        return f"Another process writes to the database {place}. {STAYS} Load again once it is done."
    if is_away(error):
        return (
            f"The database {place} cannot be written: {told(error)}{_room(place)}. {STAYS} Load again once it answers."
        )
    return f"The database refuses a row: {told(error)}; it stays as it was."


def _room(place: str) -> str:
    return f" ({room_at(place)} on its disk)" if connection.vendor == "sqlite" else ""
