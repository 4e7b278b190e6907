"""Ids that were given up."""

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.api import changes
from apps.api.serializers.removed import RemovedSerializer
from apps.api.views.records import Records
from apps.changes.families import FAMILIES
from apps.changes.models import Note


class RemovedFilter(StrictFilterSet):
    """Ids that were given up, by the list in which they stood."""

    everything = "All ids that were given up"
    nouns = ("id that was given up", "ids that were given up")
    family = WordsFilter(
        choices=[(name, name) for name in FAMILIES], label="Family", help_text="The list in which the id stood."
    )

    class Meta:
        model = Note
        fields: list[str] = []


class Removed(Records):
    """Ids under which nothing stands any more, the last to go first: when they went, and where to.

    Whoever keeps a copy asks with `updated_since` for the ids that went since the last time.
    """

    title = "Ids that were given up"
    serializer_class = RemovedSerializer
    filterset_class = RemovedFilter
    queryset = Note.objects.none()
    families = tuple(FAMILIES)

    def get_queryset(self):
        return Note.objects.gone()

    def updated(self, records):
        """An id that went changed when it went."""
        moment = changes.since(self.request)
        return records.filter(removed__gt=moment) if moment else records

    def citations_of(self, note):
        """An id rests on no source."""
        return ()
