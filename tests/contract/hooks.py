"""What schemathesis cannot read from a description: which parameters depend on others, or on what was answered before.

`schemathesis.toml` names this file. OpenAPI has no words for these, so the text of each parameter says them.
"""

import re
from urllib.parse import parse_qs, urlsplit

import schemathesis
from schemathesis.specs.openapi.checks import AcceptedNegativeData, RejectedPositiveData

# These say something only beside others, and can be counted then; of two ends one is the earlier; nobody may be in a group on
# a day; a cursor is given out.
TIED = {"force", "adopted", "begun", "facets", "adopted_after", "begun_after", "from_year", "states", "cursor"}
OF_A_PAGE = {"page_size", "fields", "include", "facets"}  # a file holds the whole list, as it is laid out there
SLOW = {"docx", "odt", "pdf"}  # half a second each; the tests of files read them
FILES = {"csv", "long.csv", "bom.csv", "long.bom.csv", "table.json", "xlsx", "md", "html", "ndjson", "jsonld", *SLOW}


@schemathesis.hook
def map_query(context, query):
    """Ask for what can be asked for together: most of what is generated would be refused otherwise.

    It is for a file, or for a part of a page; and what changed is not counted. A value of spaces alone is a blank one.
    """
    if not query:
        return query
    left_out = {"format"} if _is_file(query) and OF_A_PAGE & set(query) else set()
    left_out |= {"facets"} if query.get("updated_since") else set()
    return {name: _blank(value) for name, value in query.items() if name not in left_out}


@schemathesis.hook
def filter_query(context, query):
    """Leave out what takes long and has nothing to do with what is asked."""
    return not query or str(query.get("format")) not in SLOW


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """No failure: a refusal that names such ties alone, or the length; and an answer where what is wrong was not sent."""
    if isinstance(failure, AcceptedNegativeData):
        return _was_sent(failure, response)
    if not isinstance(failure, RejectedPositiveData) or response.status_code not in (400, 414):
        return True
    if response.status_code == 414:  # no schema of one parameter bounds the address
        return False
    tied = TIED | OF_A_PAGE if _is_file(case.query) else TIED
    return not {fault["parameter"] for fault in response.json()["faults"]} <= tied


def _was_sent(failure, response):
    """Whether anything of what the failure names stood in the query, or it lies elsewhere; a blank says nothing."""
    where, named = failure.message.partition("Invalid component:")[2], set()
    if " in query" in where:
        named = set(re.findall(r"`(\w+)`", where.partition(" in query")[0]))
    return not named or not named.isdisjoint(parse_qs(urlsplit(response.request.url).query))


def _is_file(query):
    return bool(query) and str(query.get("format")) in FILES


def _blank(value):
    return "" if isinstance(value, str) and not value.strip() else value
