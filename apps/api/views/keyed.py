"""For lists of records: each of them by its key."""

from apps.addresses import Fault, nearest
from apps.addresses.faults import shown
from apps.addresses.judging import unreadable
from apps.addresses.nearest import keys_like
from apps.api import changes
from apps.api.problems import NoSuchRecord


class Keyed:
    """Finds the record of an address, or says that there is none and which is near, or what became of it."""

    def get_object(self):
        key = self.kwargs[self.lookup_field]
        found = None if any(unreadable("id", key)) else self.find(key)
        if found is None:
            changes.refuse_given_up(self.basename, key)
            raise NoSuchRecord(self.no_record(key))
        return found

    def find(self, key):
        """The record with this key, or None."""
        return self.get_queryset().in_bulk([key]).get(key)

    def keys(self):
        """The keys among which the nearest to that of the address is sought."""
        return keys_like(self.get_queryset(), self.kwargs[self.lookup_field])

    def words(self):
        """Every word by which somebody may mean a record, with its key."""
        return {key: key for key in self.keys()}

    def no_record(self, key):
        """That no record has this key, with that of the nearest."""
        words = self.words()
        message = f"There is no record “{shown(key)}” here."
        return Fault("id", shown(key), message, words.get(nearest(shown(key), words), ""))
