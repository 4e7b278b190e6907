"""A question that is sent in a body has the words of the same question in an address, and no others."""

from apps.api.describing.walking import component

JSON = "application/json"


def describe_bodies(result, generator, request, public):
    """Say so of each body, by the parameters of GET at the same path."""
    for methods in result["paths"].values():
        if "post" in methods:
            asked = {each["name"]: each["schema"] for each in methods["get"]["parameters"]}
            schema = component(result, methods["post"]["requestBody"]["content"][JSON]["schema"])
            schema["additionalProperties"] = False
            for name, told in schema["properties"].items():
                told.update(_as_sent(asked.get(name, {})))
    return result


def _as_sent(schema):
    """A text may be blank, which counts as not given there too."""
    if schema.get("type") != "string":
        return schema
    return {
        "type": "string",
        "anyOf": [{name: each for name, each in schema.items() if name != "type"}, {"maxLength": 0}],
    }
