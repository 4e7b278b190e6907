"""Releases, and what changed from one to the next."""

from django.db.models import Model

from apps.addresses.filters import StrictFilterSet
from apps.api.serializers.history import ChangeSerializer, ReleaseSerializer
from apps.api.views.records import Records
from apps.changes.filters import ChangeFilter
from apps.changes.models import RecordChange, Release
from apps.changes.table import change_table
from apps.states.choices import state_names


class ReleaseFilter(StrictFilterSet):
    """All releases; nothing narrows them."""

    everything = "All releases"
    nouns = ("release", "releases")

    class Meta:
        model = Release
        fields: list[str] = []


class Releases(Records):
    """What the knowledge base held on a day, the newest first. Each can be asked for in any address, with `release`."""

    title = "Releases"
    serializer_class = ReleaseSerializer
    filterset_class = ReleaseFilter
    queryset = Release.objects.none()

    def get_queryset(self):
        return Release.objects.all()

    def citations_of(self, record: Model):
        """A release is no record, and rests on no source."""
        return ()


class Changes(Records):
    """What changed in the records, the newest first, with the reason; `since` asks for what came after a release or a day.

    It tells of what this knowledge base says. Only where `why` is `law_changed` did the law change.
    """

    title = "Changes of the records"
    serializer_class = ChangeSerializer
    filterset_class = ChangeFilter
    queryset = RecordChange.objects.none()

    def get_queryset(self):
        return RecordChange.objects.select_related("release")

    def table(self, records, on, query="", address=""):
        return change_table(records, state_names(), query, address)
