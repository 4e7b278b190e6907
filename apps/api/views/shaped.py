"""For lists of records: the shape in which a client wants them."""

from functools import cached_property

from apps.addresses.counting import left_out
from apps.api import changes, including, shape
from apps.serving.counted import counts_of


class Shaped:
    """Reads `fields`, `include` and `facets` of the address, for the records that a view writes."""

    @cached_property
    def known_fields(self):
        """The names of what a record is written with."""
        return list(self.get_serializer_class()().fields)

    @property
    def fields_asked(self):
        return shape.words_asked(self.request, shape.FIELDS, self.known_fields)

    def included(self, records):
        """What the client wants to have with the records, where it wants anything."""
        can_be = including.includable(self.basename, self.known_fields)
        names = shape.words_asked(self.request, shape.INCLUDE, can_be)
        context = self.get_serializer_context()
        return {"included": including.included(names, self.basename, records, context)} if names else {}

    def facets(self):
        names = shape.names_of_facets(self.request, self.asked)
        if names and self.families:
            changes.refuse_beside(self.request, shape.FACETS)
        return {"facets": shape.facets(self.asked, names, self.counts(names))} if names else {}

    def uncertain(self):
        """How many records a question for the certain leaves out, where there are any."""
        found = left_out(self.asked)
        return {"uncertain": found} if found else {}

    def counts(self, names):
        """For each of these filters, how many records each word would leave."""
        return counts_of(self.asked, names)
