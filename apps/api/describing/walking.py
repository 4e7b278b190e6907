"""Ways through a description."""


def operations_of(result):
    """Each operation with its path."""
    for path, methods in result["paths"].items():
        for operation in methods.values():
            yield path, operation


def component(result, schema):
    """What a reference leads to; a schema that is none is itself."""
    name = schema.get("$ref", "").rpartition("/")[2]
    return result["components"]["schemas"][name] if name else schema
