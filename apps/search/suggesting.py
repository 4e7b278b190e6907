"""What is offered while somebody types: the first of what fits a text whose last word is not finished."""

from apps.search.found import Hits
from apps.search.matching import fitting
from apps.search.models import Entry, EntryKind
from apps.search.question import read_while_typing

SUGGESTED = 7


def suggested(text):
    """The hits to offer for a text, and the question that it was read as.

    Sources come last: they are many, and would hide what rests on them.
    """
    question = read_while_typing(text)
    fit = fitting(Entry.objects.all(), question)
    hits = Hits(fit.exclude(kind=EntryKind.SOURCE), question)[:SUGGESTED]
    if len(hits) < SUGGESTED:
        hits += Hits(fit.filter(kind=EntryKind.SOURCE), question)[: SUGGESTED - len(hits)]
    return hits, question
