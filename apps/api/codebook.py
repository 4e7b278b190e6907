"""The code book: every field of every list, what it holds, and the words that may stand in it."""

from rest_framework import serializers

from apps.api.serializers.records import CitedSerializer
from apps.bulk.words import definitions


def codebook(lists):
    """For each list its name, what it holds, and its fields; a field within another stands behind a point."""
    known = definitions()
    return [
        {
            "list": name,
            "about": " ".join((view.__doc__ or "").split()),
            "fields": list(_fields(view.serializer_class(), known)),
        }
        for name, view in lists
    ]


def fields_of(serializer):
    """The fields of one serializer."""
    return list(_fields(serializer, definitions()))


def _fields(serializer, known, before=""):
    for name, field in serializer.fields.items():
        held = _held(field)
        yield {
            "field": f"{before}{name}",
            "help": str(field.help_text or held.help_text or ""),
            "words": _words(held, known) if isinstance(held, serializers.ChoiceField) else None,
        }
        if isinstance(held, serializers.BaseSerializer) and not isinstance(held, CitedSerializer):
            yield from _fields(held, known, f"{before}{name}.")


def _held(field):
    """What a field holds, or each item of what it holds."""
    while getattr(field, "child", None) is not None:
        field = field.child
    return field


def _words(field, known):
    words = tuple((str(word), str(label)) for word, label in field.choices.items() if str(word))
    return [{"word": word, "label": label, "definition": known.get((words, word))} for word, label in words]
