"""The way out that stands beside a fault."""

from apps.addresses.nearest import nearest

FEW = 9


def instead(word, words):
    """What was probably meant; where nothing is near, all that may stand there if that is little."""
    words = list(words)
    near = nearest(word, words)
    if near:
        return f"; did you mean {near!r}?"
    return f"; it is one of {', '.join(words)}" if 0 < len(words) <= FEW else ""
