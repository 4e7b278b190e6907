"""Values as the API writes them."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.tables.values import plain


@extend_schema_field(
    {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "examples": ["2005", "2005-07", "2005-07-01"]}
)
class KnownDateText(serializers.Field):
    """A date as closely as it is known: a year, a month or a day."""

    def __init__(self, **kwargs):
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, known):
        return str(known)


@extend_schema_field({"type": "number"})
class PlainNumber(serializers.Field):
    """A number as JSON knows it, without the zeros of its column."""

    def __init__(self, **kwargs):
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, number):
        return plain(number)


class WordsOf(serializers.ListField):
    """The words on a to-many relation, in order: `WordsOf("audience", child=…)` reads `row.audience` of each row."""

    def __init__(self, word, **kwargs):
        self.word = word
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, rows):
        return [getattr(row, self.word) for row in rows.all()]


def words_of(word, choices, **kwargs):
    """The words of a vocabulary on a to-many relation."""
    return WordsOf(word, child=serializers.ChoiceField(choices.choices), **kwargs)


def ids_of(attribute, **kwargs):
    """The ids on a to-many relation."""
    return WordsOf(attribute, child=serializers.CharField(), **kwargs)


@extend_schema_field({"type": "string", "format": "uri"})
class SelfLink(serializers.Field):
    """Address of the record in this API."""

    def __init__(self, endpoint, **kwargs):
        self.endpoint = endpoint
        super().__init__(read_only=True, source="pk", **kwargs)

    def to_representation(self, key):
        return reverse(f"api:{self.endpoint}-detail", args=[key], request=self.context.get("request"))
