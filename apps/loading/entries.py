"""The shapes of a file that was read: mappings and lists that know on which line each part stands."""


class Entry(dict):
    """A mapping of a file, or a row of a grid: keys to text, None, other entries or lists of these.

    `line` is the line on which it begins and `lines[key]` the line of each key, both counted from 1.
    """

    def __init__(self, line, pairs=(), lines=None):
        super().__init__(pairs)
        self.line = line
        self.lines = dict(lines or {})

    def line_of(self, key):
        """The line of a key; that of the entry where the key is missing."""
        return self.lines.get(key, self.line)


class Entries(list):
    """A list of a file; `lines` holds the line of each item."""

    def __init__(self, line, items=(), lines=()):
        super().__init__(items)
        self.line = line
        self.lines = list(lines)
