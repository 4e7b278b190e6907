"""The shape of the file of moves: ids that were given up, and where their records went."""

from apps.changes.families import FAMILIES
from apps.loading.shapes.keys import DAY, TEXT, Shape, entries, needed, word

MOVE = Shape(
    "moves",
    {"family": needed(word(tuple(FAMILIES))), "old": needed(TEXT), "new": TEXT, "on": needed(DAY), "reason": TEXT},
)
MOVED_FILE = Shape("moved_file", {"moved": entries(MOVE)})
