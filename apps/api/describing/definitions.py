"""What the words of vocabularies mean, where more is kept than a label."""

from apps.bulk import words
from apps.criminalization.approach import KINDS as STATE_KINDS
from apps.tables import Kind

IN_CODE = {
    frozenset((kind.value, kind.label) for kind in Kind): {kind.value: kind.definition for kind in Kind},
    frozenset((kind.key, kind.label) for kind in STATE_KINDS): {kind.key: kind.note for kind in STATE_KINDS},
}


def definitions(has_facts):
    """The definitions of a vocabulary by its words and labels; those that stand in the facts where there are any to ask."""
    found = dict(IN_CODE)
    for (pairs, word), definition in words.definitions().items() if has_facts else ():
        found.setdefault(frozenset(pairs), {})[word] = definition
    return found
