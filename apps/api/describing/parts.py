"""Records of which a client asked for some fields only."""

from apps.api.describing.walking import component, operations_of
from apps.api.shape import FIELDS

SAID = "A field that is not known is null; one that `fields` does not name is left out."


def tell_of_parts(result, generator, request, public):
    """No field of a record is certain to be there where `fields` may leave it out."""
    for _, operation in operations_of(result):
        if any(parameter["name"] == FIELDS for parameter in operation.get("parameters", [])):
            record = _record(result, operation["responses"]["200"]["content"]["application/json"]["schema"])
            if record.pop("required", None):
                record["description"] = "\n\n".join(filter(None, [record.get("description"), SAID]))
    return result


def _record(result, answer):
    """The schema of the record in an answer: one of a page, or one beside its terms."""
    if "allOf" in answer:
        return component(result, answer["allOf"][-1])
    return component(result, component(result, answer)["properties"]["results"]["items"])
