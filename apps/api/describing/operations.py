"""Names of operations, as they read in the code of a client: `list_statutes`, `get_statute`, `compare_states`."""

import re

from drf_spectacular.openapi import AutoSchema

from apps.api.describing.walking import operations_of


class NamedOperations(AutoSchema):
    """A list is named by its address, a record by what it is; a view that is neither says its own name."""

    def get_operation_id(self):
        if self._is_list_view():
            return f"list_{_snake(self.view.basename)}"
        if self._is_record():
            name = self._get_serializer_name(self.view.serializer_class(), "response")
            return f"get_{_snake(name.removesuffix('Record'))}"
        return super().get_operation_id()

    def get_summary(self):
        """The first sentence of what the operation is for; of a record, that it is one of those."""
        said = _first_sentence(self.get_description())
        return f"One record: {said}" if self._is_record() else said

    def _is_record(self):
        return getattr(self.view, "action", "") == "retrieve"


def name_tags(result, generator, request, public):
    """What stands together, in order, each with what it is: a list says it of its records."""
    tags = {}
    for _, operation in operations_of(result):
        for name in operation["tags"]:
            tags.setdefault(name, operation["summary"])
    result["tags"] = [{"name": name, "description": said} for name, said in tags.items()]
    return result


def _snake(name):
    return re.sub(r"(?<=[a-z])(?=[A-Z])|-", "_", name).lower()


def _first_sentence(text):
    return re.split(r"(?<=\.)\s", " ".join(text.split()), maxsplit=1)[0]
