"""What the text of a file is in a column: text, a number, a date, a yes or no."""

from apps.dates import KnownDate


def text(entry, key):
    """The text without the spaces and the line end of its block; blank where there is none."""
    return (entry.get(key) or "").strip()


def number(entry, key):
    """A whole number, or None."""
    return int(entry[key]) if entry.get(key) is not None else None


def known_date(entry, key):
    """A date as closely as it is known, or None."""
    return KnownDate.parse(entry[key]) if entry.get(key) else None


def flag(entry, key):
    """True, False, or None where nothing is said."""
    return entry[key] == "true" if entry.get(key) is not None else None


def items(entry, key):
    """The items of a list; none where there is no list."""
    return entry.get(key) or []


def texts(entry, *keys):
    """Columns of text that are named like their keys."""
    return {key: text(entry, key) for key in keys}


def known_dates(entry, *keys):
    """Columns of known dates that are named like their keys."""
    return {key: known_date(entry, key) for key in keys}


def numbered(keys):
    """The keys, each repeated one with -2, -3, … so that none stands twice."""
    met = {}
    for key in keys:
        met[key] = met.get(key, 0) + 1
        yield key if met[key] == 1 else f"{key}-{met[key]}"
