"""Rows of the index from what is told of records: words and stems field by field, states, sources, known words."""

import hashlib
from collections import Counter, defaultdict

from apps.search.entries.facts import Told
from apps.search.fields import joined
from apps.search.models import Entry, EntryCitation, EntryKind, EntryState, KnownWord
from apps.search.words import stem_of, words_of
from apps.sources.models import Source


def source_entries(facts, told):
    """Every source that something rests on, with what it was cited for: its own entry is found by these words too.

    Both are sorted, so that the same facts give the same entry, whatever the order in which they come.
    """
    supports, states = defaultdict(set), defaultdict(set)
    for each in told:
        for citation in each.citations:
            supports[citation.source_id].add(citation.supports)
            if len(each.states) == 1:
                states[citation.source_id].add(each.states[0])
    for source in facts.all(Source):
        about = (source.publisher, source.published_text or "undated", source.kind_label)
        yield Told(
            EntryKind.SOURCE,
            source.id,
            source.name,
            line=", ".join(part for part in about if part),
            names=(source.publisher, source.authors),
            beside=tuple(word for code in sorted(states[source.id]) for word in facts.called(code)),
            body=tuple(sorted(supports[source.id])),
            states=tuple(sorted(states[source.id])),
        )


def made(told):
    """The entry, its states and its sources."""
    words, stems = _texts(told)
    body = "\n".join(_parts(told.body))
    id = int(hashlib.sha256(f"{told.kind}:{told.key}".encode()).hexdigest()[:15], 16)
    yield Entry(
        id=id,
        kind=str(told.kind),
        key=told.key,
        title=told.title,
        line=told.line,
        slug=told.slug,
        body=body,
        words=words,
        stems=stems,
    )
    for code in dict.fromkeys(told.states):
        yield EntryState(id=f"{id}-{code}", entry_id=id, state_id=code)
    cited = dict.fromkeys((citation.source_id, citation.supports) for citation in told.citations)
    for position, (source, supports) in enumerate(cited):
        yield EntryCitation(id=f"{id}-{position}", record_id=id, position=position, source_id=source, supports=supports)


def known_words(told):
    """Every word of the index as it is spelt most often, with the number of entries that hold it."""
    times, spellings = Counter(), defaultdict(Counter)
    for each in told:
        held = set()
        for text in (each.title, *each.names, *each.beside, *_parts(each.body)):
            for word in words_of(text):
                held.add(word.token)
                spellings[word.token][text[word.start : word.end].lower()] += 1
        times.update(held)
    return [
        KnownWord(id=token, spelt=_commonest(spellings[token])[:80], entries=count) for token, count in times.items()
    ]


def _commonest(spelt):
    return min(spelt, key=lambda each: (-spelt[each], each))


def _parts(body):
    return [" ".join(part.split()) for part in body if part.strip()]


def _texts(told):
    """The words of an entry field by field, and their stems at the same places."""
    fields = [(told.title,), told.names, told.beside, _parts(told.body)]
    words = [[[word.token for word in words_of(text)] for text in field] for field in fields]
    stems = [[[stem_of(token) for token in part] for part in field] for field in words]
    return joined(words), joined(stems)
