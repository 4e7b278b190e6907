"""The kinds of problem that a request can have, each with a page that says what it means and what to do."""

from typing import NamedTuple


class ProblemKind(NamedTuple):
    """A kind of problem: its status, the last part of the address of its page, what it means, the way out."""

    status: int
    name: str
    title: str
    means: str
    way_out: str


KINDS = (
    ProblemKind(
        301,
        "moved",
        "This stands at another address",
        "A record has another id now. The old one leads on, and will not be given to another record.",
        "Follow Location, and keep the new id.",
    ),
    ProblemKind(
        400,
        "bad-request",
        "The address asks for something that does not exist",
        "A parameter, a word, a day, a page or a format in the address is not known, or cannot stand where it stands. "
        "Nothing is passed over in silence, for the answer would be to another question than yours.",
        "The member “faults” has an entry for each wrong parameter: what is wrong with it, the nearest that exists, and "
        "all that exists where that can be listed.",
    ),
    ProblemKind(
        403,
        "forbidden",
        "This may not be read",
        "Everything that is published needs no key. What is not published cannot be had by any.",
        "The root of the API lists what can be read.",
    ),
    ProblemKind(
        404,
        "not-found",
        "There is nothing at this address",
        "No list, no record, or no format of this name exists. That a record is not found says nothing about the law or "
        "the work of a state.",
        "Where a name was nearly right, faults names the nearest. The root of the API lists what exists.",
    ),
    ProblemKind(
        405,
        "method-not-allowed",
        "This address does not take the method",
        "Nearly every address only gives: it takes GET, HEAD and OPTIONS.",
        "The header Allow names the methods that it takes.",
    ),
    ProblemKind(
        406,
        "not-acceptable",
        "The answer cannot be had in this form",
        "None of the media types in Accept is one in which this address answers.",
        "The entry of faults lists those that exist. An ending of the address, such as .csv, does without Accept.",
    ),
    ProblemKind(
        410,
        "gone",
        "This was here and has been removed",
        "A record stood under this id. It was taken out, or became part of another.",
        "detail and faults say when and where it went, so far as it went anywhere.",
    ),
    ProblemKind(
        412,
        "precondition-failed",
        "The answer is no longer the one that you hold",
        "If-Match or If-Unmodified-Since asked for an answer that has changed since.",
        "Ask again without the condition.",
    ),
    ProblemKind(
        413,
        "content-too-large",
        "More was sent than is read",
        "What was sent is larger than anything that this address can use.",
        "Send less, or ask by GET.",
    ),
    ProblemKind(
        415,
        "unsupported-media-type",
        "What was sent is in a form that is not read",
        "The Content-Type of the request is none that this address reads.",
        "detail names what was sent. The description of the API says what is read.",
    ),
    ProblemKind(
        429,
        "too-many-requests",
        "Too many requests",
        "One network address asked more often than is bounded for each, so that the site stays quick for all.",
        "Wait as many seconds as Retry-After says. RateLimit says with every answer how much is left. An answer that has "
        "not changed (304) is not counted, and neither are the files of the whole data set.",
    ),
    ProblemKind(
        500,
        "server-fault",
        "The server failed to answer",
        "The fault is ours, and has been noted. Nothing is wrong with the address.",
        "Try again later, or ask for less.",
    ),
    ProblemKind(
        503,
        "not-now",
        "This cannot be answered at this moment",
        "The database cannot be reached or is being written, or the server has no room for the files that were asked for. "
        "Nothing is wrong with the request, and nothing is lost.",
        "Ask again after as many seconds as Retry-After says. What was to be kept can be sent again: the same table is "
        "never kept twice.",
    ),
)
BY_STATUS = {kind.status: kind for kind in KINDS}
BY_NAME = {kind.name: kind for kind in KINDS}


def kind_of(status: int) -> ProblemKind:
    """The kind of a status; where it has none of its own, that of its hundred."""
    return BY_STATUS.get(status) or BY_STATUS[400 if status < 500 else 500]
