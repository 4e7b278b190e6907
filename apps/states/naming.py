"""States in a sentence."""

NAMED_AT_MOST = 3


def named(states):
    """A few states by name, many by number."""
    if len(states) > NAMED_AT_MOST:
        return f"{len(states)} states"
    *before, last = [state.name for state in states]
    return f"{', '.join(before)} and {last}" if before else last
