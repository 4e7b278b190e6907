"""Constraints that many families of records share."""

from django.db import models


def word_constraints(table, **choices):
    """For each field: the database takes the words of its vocabulary and no others."""
    return [
        models.CheckConstraint(
            name=f"{table}_{field}_is_a_word", condition=models.Q(**{f"{field}__in": list(vocabulary.values)})
        )
        for field, vocabulary in choices.items()
    ]


def ends_after_it_begins(table, begins, ends):
    """A span of known dates cannot be certain to end before it begins."""
    return models.CheckConstraint(
        name=f"{table}_ends_after_it_begins",
        condition=models.Q(**{f"{begins}_first": None})
        | models.Q(**{f"{ends}_last": None})
        | models.Q(**{f"{ends}_last__gte": models.F(f"{begins}_first")}),
    )


def exactly_one_of(name, first, second):
    """A row names the one or the other, never both and never neither."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(**{f"{first}__isnull": True}, **{f"{second}__isnull": False})
        | models.Q(**{f"{first}__isnull": False}, **{f"{second}__isnull": True}),
    )
