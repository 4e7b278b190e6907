"""Vocabularies in the description: each has a name, and each of its words says what it means."""

import re
from collections import Counter

from apps.api.describing.definitions import definitions
from apps.api.describing.walking import operations_of

MANY = 12  # words of which a parameter does not tell by itself: they stand in the vocabulary
LINE = re.compile(r"^\* `(?P<word>[^`]+)` - (?P<label>.*)$", re.MULTILINE)


def name_words(result, generator, request, public):
    """Every vocabulary becomes a component: `word: definition` in its text, and the same for programs beside it.

    The words of a parameter are those of a field of records where they mean the same, so that a client has one type for both.
    """
    schemas = result["components"]["schemas"]
    named = {_pairs(each["enum"], each): name for name, each in schemas.items() if "enum" in each}
    asked = [(operation, parameter, _holder(parameter)) for operation, parameter in _asked_by_words(result)]
    usual = _usual([(parameter["name"], _pairs(holder["enum"], parameter)) for _, parameter, holder in asked])
    for operation, parameter, holder in asked:
        pairs = _pairs(holder["enum"], parameter)
        name = named.setdefault(pairs, _name(parameter, operation, usual[parameter["name"]] == pairs))
        schemas.setdefault(name, {"type": "string", "enum": holder["enum"], "description": parameter["description"]})
        _refer(parameter, name)
    known = definitions(request is not None)
    for pairs, name in named.items():
        _define(schemas[name], known.get(pairs, {}))
    result["components"]["schemas"] = dict(sorted(schemas.items()))
    return result


def _asked_by_words(result):
    """Each parameter with a vocabulary, with its operation."""
    for _path, operation in operations_of(result):
        for parameter in operation.get("parameters", []):
            if "enum" in _holder(parameter):
                yield operation, parameter


def _pairs(words, described):
    """Each word with what is said of it, in any order."""
    labels = dict(LINE.findall(described.get("description", "")))
    return frozenset((word, labels.get(word, "")) for word in words)


def _usual(asked):
    """The words that most operations take for a parameter of this name; none where each takes others."""
    usual = {}
    for (name, pairs), times in reversed(Counter(asked).most_common()):
        usual[name] = pairs if times > 1 or name not in usual else None
    return usual


def _name(parameter, operation, is_usual):
    """A name for the words of a parameter; with that of its list, where most lists have other words for it."""
    of_list = "" if is_usual else _camel(operation["operationId"].removeprefix("list_"))
    return f"{of_list}{_camel(parameter['name'])}Word"


def _holder(parameter):
    """Where the words of a parameter stand: in its schema, or in that of its items."""
    return parameter["schema"].get("items", parameter["schema"])


def _camel(name):
    return "".join(part.capitalize() for part in name.split("_"))


def _refer(parameter, name):
    """Let a parameter take its words from the vocabulary of that name."""
    schema, reference = parameter["schema"], {"$ref": f"#/components/schemas/{name}"}
    if len(_holder(parameter)["enum"]) > MANY:
        parameter["description"] = f"{_about(parameter['description'])}\n\nThe words stand under `{name}`."
    parameter["schema"] = {**schema, "items": reference} if "items" in schema else reference


def _define(schema, known):
    """Write what each word means: its label, and a definition where one is kept."""
    about, labels = _about(schema["description"]), dict(LINE.findall(schema["description"]))
    meanings = [_meaning(labels.get(word, word), known.get(word, "")) for word in schema["enum"]]
    lines = [f"* `{word}`: {meaning}" for word, meaning in zip(schema["enum"], meanings, strict=True)]
    schema["description"] = "\n".join([*([about, ""] if about else []), *lines])
    schema["x-enum-descriptions"] = meanings


def _about(description):
    return LINE.sub("", description).strip()


def _meaning(label, definition):
    return f"{label.rstrip('.')}. {definition}" if definition and definition != label else label
