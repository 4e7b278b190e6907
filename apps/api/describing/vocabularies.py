"""The words that a parameter takes, which may stand in the database."""

from functools import cache

from apps.api.describing.walking import operations_of

VOCABULARY = "x-vocabulary"  # pairs of word and label, or a function that gives them; no description shows it


def a_word(choices):
    """The schema of a parameter that takes one word of a vocabulary."""
    return {"type": "string", VOCABULARY: choices}


def some_words(choices):
    """The schema of a parameter that takes words of a vocabulary; of one that has none, no word."""
    return {"type": "array", "items": a_word(choices), **({} if choices else {"maxItems": 0})}


def ask_vocabularies(result, generator, request, public):
    """Write the words of each parameter, and what they mean.

    Those that stand in the database are asked for where the description is made for a request; a command may have none.
    """
    ask = cache(lambda choices: list(choices()) if request else [])
    for _, operation in operations_of(result):
        for parameter in operation.get("parameters", []):
            choices = parameter["schema"].get("items", parameter["schema"]).get(VOCABULARY)
            if choices is not None:
                _write(parameter, ask(choices) if callable(choices) else choices)
    return result


def _write(parameter, pairs):
    """The words, and what they mean. A schema may be shared by parameters, so it is made anew."""
    words = {"type": "string", **({"enum": [word for word, _ in pairs]} if pairs else {})}
    schema = parameter["schema"]
    parameter["schema"] = {**schema, "items": words} if "items" in schema else words
    lines = [f"* `{word}` - {label}" for word, label in pairs]
    parameter["description"] = "\n".join([parameter["description"], *([""] if lines else []), *lines])
