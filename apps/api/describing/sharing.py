"""What many operations have in common stands in the description once: parameters, and what a refusal looks like."""

import json
from collections import Counter
from http import HTTPStatus

from apps.api.describing.walking import operations_of

KINDS = ("parameters", "responses", "headers")


def share(result, generator, request, public):
    """A parameter or refusal that operations repeat word for word becomes a component with a name."""
    places = list(_places(result))
    times = Counter((kind, _written(holder[key])) for kind, _, holder, key in places)
    named = {}
    for kind, name, holder, key in places:
        if times[kind, _written(holder[key])] > 1:
            holder[key] = _reference(kind, name, holder[key], named)
    for (kind, name), shared in sorted(named.items()):
        result["components"].setdefault(kind, {})[name] = shared
    return result


def _places(result):
    """Where something stands that may be shared: its kind, the name that it would have, what holds it, and under which key."""
    for _, operation in operations_of(result):
        parameters = operation.get("parameters", [])
        yield from (("parameters", each["name"], parameters, number) for number, each in enumerate(parameters))
        refusals = [code for code in operation["responses"] if code != "200"]
        yield from (("responses", _name(code), operation["responses"], code) for code in refusals)


def _name(code):
    return HTTPStatus(int(code)).phrase.replace(" ", "")


def _written(shared):
    return json.dumps(shared, sort_keys=True, default=str)


def _reference(kind, name, shared, named):
    """A reference to the component that says the same; another of the same name has a number."""
    number, wanted = 1, name
    while named.setdefault((kind, wanted), shared) != shared:
        number += 1
        wanted = f"{name}_{number}"
    return {"$ref": f"#/components/{kind}/{wanted}"}
