"""Sources, and records that rest on them."""

import hashlib

from apps.loading.rows.values import items, known_date, text, texts
from apps.sources.models import Source

# A source is what its file says of it: two descriptions of one page are two sources.
TOLD = ("url", "title", "publisher", "published", "kind", "authors")


def source_of(entry):
    """The page that an entry under `sources` describes. Its key follows from what is said of it."""
    said = texts({**entry, "authors": "; ".join(items(entry, "authors"))}, *TOLD)
    digest = hashlib.sha256("\n".join(said[key] for key in TOLD).encode()).hexdigest()
    return Source(**{**said, "id": digest[:12], "published": known_date(entry, "published")})


def cited(model, entries, **fields):
    """A record: its sources, the record itself, and what each source supports."""
    sources = [source_of(entry) for entry in entries]
    yield from sources
    yield model(first_source_id=sources[0].id, **fields)
    citation = model._meta.get_field("citations").related_model
    yield from citations(citation, fields["id"], sources, [text(entry, "supports") for entry in entries])


def beside(model, owner_id, entries):
    """The sources beside something that may also rest on findings, and what each supports."""
    sources = [source_of(entry) for entry in entries]
    yield from sources
    yield from citations(model, owner_id, sources, [text(entry, "supports") for entry in entries])


def citations(model, owner_id, sources, supports):
    """What each source of a record supports, in order."""
    for n, (source, said) in enumerate(zip(sources, supports, strict=True)):
        yield model(id=f"{owner_id}.{n}", position=n, record_id=owner_id, source_id=source.id, supports=said)
