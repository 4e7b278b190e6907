"""A question as it goes over the wire, and the answer; asked of a site that runs, or of the site within this process."""

import http.client
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

LONGEST = 60  # seconds that an answer may take


@dataclass(frozen=True, slots=True)
class Question:
    """One request: the target as it stands in its first line, already quoted."""

    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def __str__(self) -> str:
        """So that it can be read in a report, and asked again."""
        target = self.target if len(self.target) <= 300 else f"{self.target[:300]}… ({len(self.target)} signs)"
        told = {name: value[:60] for name, value in self.headers.items()}
        return f"{self.method} {target} {told or ''} {self.body[:60] or ''}".strip()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; names of headers are in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


def over_http(address: str) -> Any:
    """Asks a site that runs at an address. Every question has a connection of its own."""
    site = urlsplit(address)

    def ask(question: Question) -> Answer:
        connection = http.client.HTTPConnection(site.hostname, site.port or 80, timeout=LONGEST)
        try:
            connection.putrequest(question.method, question.target, skip_host=True, skip_accept_encoding=True)
            sent = {"Host": site.netloc, **question.headers}
            if question.body or question.method in ("POST", "PUT", "PATCH"):
                sent["Content-Length"] = str(len(question.body))
            for name, value in sent.items():
                connection.putheader(name, value.encode("latin-1", "replace"))
            connection.endheaders(question.body or None)
            got = connection.getresponse()
            return Answer(got.status, {name.lower(): value for name, value in got.getheaders()}, got.read())
        finally:
            connection.close()

    return ask


def within(client: Any) -> Any:
    """Asks by Django's own client, which has to hide what the site raises: `raise_request_exception=False`."""

    def ask(question: Question) -> Answer:
        path, _, query = question.target.partition("?")
        headers = dict(question.headers)
        media_type = headers.pop("Content-Type", "")
        got = client.generic(
            question.method, path, question.body, content_type=media_type, QUERY_STRING=query, headers=headers
        )
        body = got.getvalue()
        cookies = {"set-cookie": got.cookies.output(header="")} if got.cookies else {}
        return Answer(
            got.status_code, {**{name.lower(): value for name, value in got.headers.items()}, **cookies}, body
        )

    return ask
