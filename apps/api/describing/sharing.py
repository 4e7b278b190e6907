"""What many operations have in common stands in the description once: parameters, and what a refusal looks like."""

import json
from collections import Counter
from http import HTTPStatus

from apps.api.describing.walking import operations_of


def share(result, generator, request, public):
    """A parameter or refusal that operations repeat word for word becomes a component with a name."""
    places = list(_places(result))
    times = Counter((kind, _written(holder[key])) for kind, _, holder, key in places)
    named = {}
    for kind, names, holder, key in places:
        if times[kind, _written(holder[key])] > 1:
            holder[key] = _reference(kind, names, holder[key], named)
    for (kind, name), shared in sorted(named.items()):
        result["components"].setdefault(kind, {})[name] = shared
    return result


def _places(result):
    """Where something stands that may be shared: its kind, the names that it may have, what holds it, under which key."""
    for _, operation in operations_of(result):
        list_name = operation["operationId"].removeprefix("list_")
        parameters = operation.get("parameters", [])
        for number, each in enumerate(parameters):
            yield "parameters", (each["name"], f"{each['name']}_of_{list_name}"), parameters, number
        for code in operation["responses"]:
            if code != "200":
                yield "responses", (HTTPStatus(int(code)).phrase.replace(" ", ""),), operation["responses"], code


def _written(shared):
    return json.dumps(shared, sort_keys=True, default=str)


def _reference(kind, names, shared, named):
    """A reference to the component that says the same, under the first of its names that nothing else has."""
    same = [name for (of, name), other in named.items() if of == kind and other == shared]
    name = next(iter(same), None) or next(name for name in names if (kind, name) not in named)
    named[kind, name] = shared
    return {"$ref": f"#/components/{kind}/{name}"}
