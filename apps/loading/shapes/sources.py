"""A source as it stands beside a record."""

from apps.loading.shapes.keys import ADDRESS, DATE, TEXT, Key, Shape, entries, needed, word
from apps.sources.models import SourceKind

STRICT = [kind for kind in SourceKind.values if kind != SourceKind.OTHER]


def source(kinds):
    return Shape(
        "sources",
        {
            "url": ADDRESS,
            "title": TEXT,
            "publisher": TEXT,
            "published": DATE,
            "kind": needed(word(kinds)),
            "supports": TEXT,
        },
    )


# In a state's file a source has an address and a kind of its own; other files may rest on an encyclopaedia as well.
STATE_SOURCES: Key = entries(source(STRICT))
OTHER_SOURCES: Key = entries(source(SourceKind))
