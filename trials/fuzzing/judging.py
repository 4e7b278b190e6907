"""What must hold of every answer, whatever was asked."""

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

from django.conf import settings

from trials.fuzzing.asking import Answer, Question

SAID = frozenset({200, 204, 301, 302, 303, 304, 400, 403, 404, 405, 406, 410, 412, 413, 414, 415, 429})
ALWAYS = ("x-content-type-options", "referrer-policy", "cross-origin-opener-policy")
OF_A_WHOLE_ANSWER = ("content-security-policy", "permissions-policy", "cross-origin-resource-policy")
WORKED_OUT = ("49hostile", "root:x:0:0")  # a template was run; a file of the machine was read
TRACES = ("Traceback (most recent call last)", "django.core", "site-packages")
READ_BY_SERVER = 4_000  # a longer line, or as long a header, the server of pages refuses by itself


class Tags(HTMLParser):
    """Finds markup that is named `hostile`: it was sent as text, and stands in the page as markup."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag == "hostile" or any(name == "hostile" for name, _ in attrs):
            self.found.append(self.get_starttag_text() or tag)

    def handle_decl(self, decl: str) -> None:
        if "hostile" in decl:
            self.found.append(decl)


def faults_of(question: Question, answer: Answer) -> Iterator[str]:
    """What is wrong with an answer, in words."""
    if _is_of_the_server(question, answer):
        return
    if answer.status not in SAID:
        yield f"status {answer.status}"
    missing = [name for name in (*ALWAYS, *OF_A_WHOLE_ANSWER) if name not in answer.headers]
    if missing and not (answer.status == 304 and not set(missing) & set(ALWAYS)):
        yield f"{answer.status} without {', '.join(missing)}"
    yield from _in_headers(question, answer)
    yield from _in_body(answer)
    if question.method not in ("GET", "HEAD", "OPTIONS", "POST") and answer.status not in (
        301,
        400,
        404,
        405,
        410,
        413,
    ):
        yield f"{question.method} is answered by {answer.status}"


def _in_headers(question, answer):
    if "x-hostile" in answer.headers:
        yield "a header that the client made"
    if "set-cookie" in answer.headers and not question.target.startswith(settings.WRITING_PATHS):
        yield "a cookie where nobody logs in"
    place = urlsplit(answer.headers.get("location", ""))
    if "hostile" in place.netloc or answer.headers.get("location", "").startswith(("//", "/\\")):
        yield f"leads to {answer.headers['location'][:100]}"
    if "hostile" in answer.headers.get("access-control-allow-origin", ""):
        yield "repeats an origin"


def _in_body(answer):
    text = answer.body.decode("utf-8", "replace")
    yield from (f"says {words!r}" for words in (*WORKED_OUT, *TRACES) if words in text)
    if answer.headers.get("content-type", "").startswith("text/html"):
        tags = Tags()
        tags.feed(text)
        yield from (f"holds the markup {each[:100]!r}" for each in tags.found)


def _is_of_the_server(question, answer):
    """What the server of pages refuses before the site hears of it."""
    longest = max(len(question.target), *(len(value) for value in ("", *question.headers.values())))
    is_unread = longest > READ_BY_SERVER or any(not value.isprintable() for value in question.headers.values())
    return is_unread and answer.status in (400, 414, 431) and "x-content-type-options" not in answer.headers
