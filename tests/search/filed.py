"""Entries of invented records, made as those of the facts are."""

from apps.search.entries.facts import Told
from apps.search.entries.making import made
from apps.search.filters import SearchFilter
from apps.search.found import hits_of
from apps.search.models import Entry, EntryKind


def file(title, *body, kind=EntryKind.MEASURE, names=(), beside=()):
    """Put an entry into the index."""
    entry, *others = made(Told(kind, title, title, names=names, beside=beside, body=body))
    assert not others
    entry.save(force_insert=True)
    return entry


def found(text, **filters):
    """The titles of what a question finds, in order."""
    return [hit.entry.title for hit in asked(text, **filters)]


def asked(text, **filters):
    return hits_of(SearchFilter({"q": text, **filters}, Entry.objects.all()))
