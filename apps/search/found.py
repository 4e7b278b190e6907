"""What a question finds: the entries that fit, the nearest first, each with the words that show why."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from apps.search.likelihood import in_likelihood
from apps.search.models import Entry
from apps.search.ranking import NEEDED, ranked
from apps.search.snippets import marked, snippet
from apps.sources.models import with_sources

WEIGHED = 1000  # entries whose words are read to put them in order; today's facts never reach it


@dataclass(frozen=True)
class Hit:
    """An entry that fits: its title and a quotation in pieces, the hits among them told apart."""

    entry: Entry
    title: list
    quotation: list

    @property
    def said(self):
        """The quotation as plain text."""
        return "".join(piece.text for piece in self.quotation)

    @property
    def words(self):
        """The words of title and quotation that fit, each once."""
        return list(dict.fromkeys(piece.text for piece in (*self.title, *self.quotation) if piece.is_hit))

    @property
    def states(self):
        return list(self.entry.states.all())


class Hits(Sequence):
    """Everything that fits a question, in order. A part of it is fetched when it is asked for, in three queries or four."""

    def __init__(self, entries, question, cited=False):
        """Take the entries that fit, whatever their order; `cited` fetches their sources too."""
        self.question = question
        self.cited = cited
        self._entries = entries

    @cached_property
    def ids(self):
        """Of every entry that fits, in order: the likeliest are weighed word by word, those beyond follow as they stand."""
        if self.question.is_empty:
            return []
        found = list(self._entries.order_by().values_list(*NEEDED)[: WEIGHED + 1])
        if len(found) <= WEIGHED:
            return ranked(found, self.question)
        likely = list(in_likelihood(self._entries, self.question).values_list("id", flat=True))
        weighed = Entry.objects.order_by().filter(pk__in=likely[:WEIGHED]).values_list(*NEEDED)
        return [*ranked(weighed, self.question), *likely[WEIGHED:]]

    def with_sources(self):
        """The same hits, fetched with their sources."""
        found = Hits(self._entries, self.question, cited=True)
        found.ids = self.ids
        return found

    def __len__(self):
        return len(self.ids)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return self._fetched(self.ids[place])
        return self._fetched([self.ids[place]])[0]

    def __iter__(self):
        return iter(self[:])

    def _fetched(self, ids):
        entries = Entry.objects.defer("words", "stems").prefetch_related("states")
        found = (with_sources(entries) if self.cited else entries).in_bulk(ids)
        return [self._hit(found[id]) for id in ids]

    def _hit(self, entry):
        return Hit(entry, marked(entry.title, self.question), snippet(entry.body, entry.title, self.question))


def hits_of(filterset):
    """What a filter set finds; BadAddress where its address cannot be answered."""
    return Hits(filterset.qs, filterset.asked_for)
