"""The shape of a file of reasons: why records are otherwise in a release than in the one before."""

from apps.changes.reasons import Why
from apps.changes.telling import TOLD
from apps.loading.shapes.keys import DAY, TEXT, TEXTS, Shape, entries, needed, word

REASON = Shape(
    "reasons",
    {
        "family": needed(word(tuple(TOLD))),
        "key": needed(TEXT),
        "fields": TEXTS,
        "why": needed(word(Why)),
        "on": needed(DAY),
        "note": needed(TEXT),
    },
)
CHANGES_FILE = Shape("changes_file", {"release": needed(TEXT), "changes": entries(REASON)})
