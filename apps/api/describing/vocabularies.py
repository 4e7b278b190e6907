"""The words that a parameter takes, which may stand in the database."""

from functools import cache

from apps.api.describing.walking import operations_of

VOCABULARY = "x-vocabulary"  # pairs of word and label, or a function that gives them; no description shows it


def ask_vocabularies(result, generator, request, public):
    """Write the words of each parameter, and what they mean.

    Those that stand in the database are asked for where the description is made for a request; a command may have none.
    """
    ask = cache(lambda choices: list(choices()) if request else [])
    for _, operation in operations_of(result):
        for parameter in operation.get("parameters", []):
            choices = parameter["schema"].get("items", {}).pop(VOCABULARY, None)
            pairs = ask(choices) if callable(choices) else list(choices or ())
            if pairs:
                _write(parameter, pairs)
    return result


def _write(parameter, pairs):
    parameter["schema"]["items"]["enum"] = [word for word, _ in pairs]
    parameter["description"] += "\n\n" + "\n".join(f"* `{word}` - {label}" for word, label in pairs)
