"""Examples in the description, none of them made up: the API is asked, and one record of its answer is shown."""

from apps.api.describing.asking import answer_to
from apps.api.describing.values import values_of_parameters
from apps.api.describing.walking import component, operations_of

JSON = "application/json"
# What makes something when it is asked for, or stands under an id that no list gives.
UNASKED = {"get_bulk", "download_bulk_file", "get_kept_comparison"}
ASKED = ("as_of", "page_size", "topics")  # parameters that an example gives, beside those that are required


def show_examples(result, generator, request, public):
    """Each operation shows a real answer, cut to one record, and each of its parameters a value that stands in the records.

    Where the description is made without a request there is no site to ask, and so no example.
    """
    if request is None:
        return result
    examples = _Examples(request._request, result)
    for path, operation in operations_of(result):
        if "requestBody" in operation:
            examples.show_what_is_sent(operation)
        elif operation["operationId"] not in UNASKED:
            examples.show(path, operation)
    return result


class _Examples:
    """What the API answered so far: a record is asked for by the id that its list gave."""

    def __init__(self, request, result):
        self.request, self.result = request, result
        self.values, self.ids = values_of_parameters(), {}

    def show(self, path, operation):
        parameters = [each for each in operation.get("parameters", []) if each["in"] in ("path", "query")]
        holder = operation["responses"]["200"].get("content", {}).get(JSON)
        answer = holder and self._ask(path, parameters)
        if not answer:
            return
        holder["example"] = _cut(answer)
        record = next(iter(answer.get("results", [])), answer)
        self.ids.setdefault(path, record.get("id"))
        for parameter in parameters:
            value = self.ids.get(_list_of(path)) if parameter["in"] == "path" else self._value(parameter, record)
            if value:
                parameter["schema"] = {**parameter["schema"], "examples": [value]}

    def show_what_is_sent(self, operation):
        """A body with what is needed, and what the examples of addresses ask for."""
        holder = operation["requestBody"]["content"][JSON]
        names = component(self.result, holder["schema"])["properties"]
        holder["example"] = {name: self.values[name] for name in names if name in ASKED or name == "states"}

    def _ask(self, path, parameters):
        """The answer, for the day on which the facts were loaded: it stays as it is until there are others."""
        if "{" in path and not self.ids.get(_list_of(path)):
            return None
        asked = [each for each in parameters if each.get("required") or each["name"] in ASKED]
        query = {each["name"]: self._written(each["name"]) for each in asked if each["in"] == "query"}
        address = path.replace("{id}", self.ids.get(_list_of(path)) or "")
        answer = answer_to(self.request, address, **query)
        takes_words = any(each["name"] == "q" for each in parameters)
        if answer and answer.get("results") == [] and takes_words:  # a search shows nothing before it is asked
            return answer_to(self.request, address, **query, q=self.values["q"])
        return answer

    def _written(self, name):
        value = self.values[name]
        return ",".join(value) if isinstance(value, list) else value

    def _value(self, parameter, record):
        """A value that the parameter takes: of the record that is shown, or the first of its vocabulary."""
        schema = parameter["schema"]
        words = component(self.result, schema.get("items", schema)).get("enum", [])
        told = self.values.get(parameter["name"], record.get(parameter["name"]))
        if "items" not in schema:
            return words[0] if words and told not in words else told
        known = [word for word in (told if isinstance(told, list) else [told]) if word in words]
        return known or words[:1]


def _list_of(path):
    return path.partition("{")[0]


def _cut(value):
    """The first entry of each list; all else as it is."""
    if isinstance(value, list):
        return [_cut(each) for each in value[:1]]
    if isinstance(value, dict):
        return {name: _cut(each) for name, each in value.items()}
    return value
