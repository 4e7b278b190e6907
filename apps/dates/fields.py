"""A known date on a model: two columns in the database, one value in the code."""

from django.db import models

from apps.dates.known import KnownDate


class KnownDateField(property):
    """A `KnownDate` or None, kept in the columns `<name>_first` and `<name>_last`.

    It is a property, which Django accepts as a keyword of the model; queries name the two columns. Both are null where
    no source gives the date. `known_date_constraints` makes the database hold what is meant.
    """

    def __init__(self, help_text):
        super().__init__(self._read, self._write)
        self.help_text = help_text
        self.__doc__ = help_text

    def contribute_to_class(self, model, name):
        self.name = name
        for end in ("first", "last"):
            column = models.DateField(
                null=True, blank=True, help_text=f"{self.help_text} The {end} day that it may be."
            )
            model.add_to_class(f"{name}_{end}", column)
        setattr(model, name, self)

    def _read(self, row):
        first, last = getattr(row, f"{self.name}_first"), getattr(row, f"{self.name}_last")
        return KnownDate(first, last) if first and last else None

    def _write(self, row, known):
        setattr(row, f"{self.name}_first", known.first if known else None)
        setattr(row, f"{self.name}_last", known.last if known else None)


def known_date_constraints(table, *names):
    """For each known date: both ends or neither, and the first not after the last."""
    return [
        models.CheckConstraint(
            name=f"{table}_{name}_has_two_ends_in_order",
            condition=models.Q(**{f"{name}_first": None, f"{name}_last": None})
            | models.Q(
                # A check that comes out as null passes, so each end is asked for by itself.
                **{
                    f"{name}_first__isnull": False,
                    f"{name}_last__isnull": False,
                    f"{name}_last__gte": models.F(f"{name}_first"),
                },
            ),
        )
        for name in names
    ]
