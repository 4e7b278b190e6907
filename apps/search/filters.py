"""A question to the index as it stands in an address."""

import django_filters

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.search.matching import fitting
from apps.search.models import Entry, EntryKind
from apps.search.question import read_question
from apps.states.filters import StateFilter

WORDS = 'Words, "a phrase", a beginning* or -a word to leave out.'


class SearchFilter(StrictFilterSet):
    """Entries by words, kind and state."""

    everything = "No words given"
    q = django_filters.CharFilter(method="that_fit", label="Words", help_text=WORDS)
    kind = WordsFilter(choices=EntryKind, label="Kind")
    state = StateFilter(field_name="states", help_text="Records of the state, and what names it.", distinct=True)

    class Meta:
        model = Entry
        fields: list[str] = []

    @property
    def text(self):
        """What was typed."""
        return " ".join(self.given.get("q", []))

    @property
    def asked_for(self):
        """What is looked for."""
        return read_question(self.text)

    def that_fit(self, entries, name, text):
        return fitting(entries, read_question(text))
