"""What schemathesis cannot read from a description: which parameters depend on others, or on what was answered before.

`schemathesis.toml` names this file. OpenAPI has no words for these, so the text of each parameter says them.
"""

import schemathesis
from schemathesis.specs.openapi.checks import RejectedPositiveData

# These say something only beside others, and can be counted then; nobody may be in a group on a day.
TIED = {"force", "adopted", "begun", "facets", "from_year", "states"}
OF_A_PAGE = {"page_size", "fields", "include", "facets"}  # a file holds the whole list, as it is laid out there
SLOW = {"docx", "odt", "pdf"}  # half a second each; the tests of files read them
FILES = {"csv", "long.csv", "bom.csv", "long.bom.csv", "table.json", "xlsx", "md", "html", "ndjson", "jsonld", *SLOW}


@schemathesis.hook
def map_query(context, query):
    """Begin at the first page, since a cursor that nobody was given is refused; ask for a file, or for a part of a page."""
    left_out = {"cursor", *(["format"] if _is_file(query) and OF_A_PAGE & set(query) else [])}
    return query and {name: value for name, value in query.items() if name not in left_out}


@schemathesis.hook
def filter_query(context, query):
    """Leave out what takes long and has nothing to do with what is asked."""
    return not query or str(query.get("format")) not in SLOW


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A refusal of what the description allows is no failure where nothing but such ties is named in it."""
    if not isinstance(failure, RejectedPositiveData) or response.status_code != 400:
        return True
    tied = TIED | OF_A_PAGE if _is_file(case.query) else TIED
    return not {fault["parameter"] for fault in response.json()["faults"]} <= tied


def _is_file(query):
    return bool(query) and str(query.get("format")) in FILES
