"""What answers have in common: the headers of a good one, the refusals, the forms in which it can be had."""

from apps.api.describing.walking import operations_of
from apps.api.problem_kinds import BY_STATUS
from apps.api.problems import MEDIA_TYPE

PROBLEM = {"$ref": "#/components/schemas/Problem"}
TEXT = {"type": "string"}
HEADERS = {
    "ETag": ("Names this state of the answer: send it in If-None-Match to be told 304 while it is the same.", TEXT),
    "Last-Modified": ("When the answer may last have changed: by a load of facts, by the code, by midnight.", TEXT),
    "Cache-Control": ("For how many seconds nobody needs to ask again.", TEXT),
    "Vary": ("What the answer depends on beside its address.", TEXT),
    "Link": ("In lists, the pages beside this one: next, prev, first (RFC 8288).", TEXT),
    "RateLimit": ("How much one network address may ask yet, and seconds until it may ask all again.", TEXT),
    "RateLimit-Policy": ("How much one network address may ask in how many seconds.", TEXT),
    "Retry-After": ("Seconds to wait.", {"type": "integer", "minimum": 0}),
    "Location": ("Where it stands now.", {"type": "string", "format": "uri-reference"}),
}
LIMITS = ("RateLimit", "RateLimit-Policy")
OF_A_GOOD_ONE = ("ETag", "Last-Modified", "Cache-Control", "Vary", *LIMITS)
OF_THE_LIMITS = ("Retry-After", *LIMITS)
OF_A_QUESTION = {400: (), 406: (), 412: (), 429: OF_THE_LIMITS, 500: (), 503: ("Retry-After",)}
OF_WHAT_IS_SENT = {400: (), 406: (), 413: (), 415: (), 429: OF_THE_LIMITS, 500: (), 503: ("Retry-After",)}
OF_A_PART = {404: ()}  # of an address that names one of many: a record, a release
OF_A_RECORD = {301: ("Location",), 410: ()}  # of an id that a record no longer has
TOO_LONG = "The address is longer than the server reads, which says so by itself: no problem document comes with it."
UNCHANGED = "The answer that If-None-Match names is still the same."


def describe_answers(result, generator, request, public):
    """Headers and refusals of every operation; their form stands once, as a component."""
    for path, operation in operations_of(result):
        answers = operation["responses"]
        answers.update(
            _of_what_is_sent(answers, operation)
            if "requestBody" in operation
            else _of_a_question(answers, operation, path)
        )
        operation["responses"] = dict(sorted(answers.items()))
    components = {name: {"description": said, "schema": schema} for name, (said, schema) in HEADERS.items()}
    result["components"]["headers"] = dict(sorted(components.items()))
    return result


def _of_a_question(answers, operation, path):
    names = (*OF_A_GOOD_ONE, *(["Link"] if _is_list(operation) else []))
    said = answers["200"]["description"] or operation["summary"]
    refusals = {
        **OF_A_QUESTION,
        **(OF_A_PART if "{" in path or _names_a_release(operation) else {}),
        **(OF_A_RECORD if path.endswith("{id}/") else {}),
    }
    return {
        "200": {**answers["200"], "description": said, "headers": _headers(*names)},
        "304": {"description": UNCHANGED, "headers": _headers("ETag", "Last-Modified", "Cache-Control", "Vary")},
        **_refusals(refusals),
        "414": {"description": TOO_LONG},
    }


def _of_what_is_sent(answers, operation):
    refusals = {**OF_WHAT_IS_SENT, **(OF_A_PART if _names_a_release(operation) else {})}
    kept = {status: {**each, "headers": _headers("Location", *LIMITS)} for status, each in answers.items()}
    return {**kept, **_refusals(refusals), "414": {"description": TOO_LONG}}


def _is_list(operation):
    return _takes(operation, "cursor")


def _names_a_release(operation):
    return _takes(operation, "release")


def _takes(operation, name):
    return any(parameter["name"] == name for parameter in operation.get("parameters", []))


def _headers(*names):
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def _refusals(statuses):
    return {str(status): _refusal(status, names) for status, names in statuses.items()}


def _refusal(status, names):
    kind = BY_STATUS[status]
    example = {"type": f"/api/v1/problems/{kind.name}/", "title": kind.title, "status": status, "faults": []}
    content = {MEDIA_TYPE: {"schema": PROBLEM, "example": {**example, "detail": kind.means, "instance": "/api/v1/"}}}
    told = {"description": f"{kind.title}. {kind.means}", "content": content}
    return {**told, "headers": _headers(*names)} if names else told
