"""Rules against silent loss."""

from apps.loading.rules.hints import instead


def a_floor_holds(facts):
    """No family of records is smaller than floors.yaml allows: what vanished by accident stops the load."""
    for piece in facts:
        for key in piece.entry if piece.kind == "floors_file" else ():
            floor = piece.whole(key)
            count = facts.counts.get(key)
            if count is None:
                yield piece, key, f"there are no records called {key!r}{instead(key, facts.counts)}"
            elif floor is not None and count < floor:
                yield piece, key, f"{key}: {count} on file, fewer than the floor of {floor}"


FLOOR_RULES = (a_floor_holds,)
