"""A parameter without a value counts as not given, since that is what a form sends for a field that was left empty."""

from apps.api.describing.walking import operations_of


def allow_blanks(result, generator, request, public):
    """Say so of each parameter of an address that may be left out."""
    for _, operation in operations_of(result):
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "query" and not parameter.get("required"):
                parameter["allowEmptyValue"] = True
    return result
