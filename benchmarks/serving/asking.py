"""One request after another: what a server answers, and how long it takes while nobody else asks."""

import statistics
from dataclasses import dataclass
from http.client import HTTPConnection
from time import perf_counter
from urllib.parse import urlsplit

HOST = "demandkb.example"
LONGEST_WAIT = 600  # seconds; the largest files take long on a busy machine
TIMES, ENOUGH = 9, 4000  # as many in a row, or until so many milliseconds are spent
NOT_KEPT = ("connection", "date", "keep-alive", "server", "transfer-encoding")  # every server sets its own


@dataclass(frozen=True)
class Asked:
    """A request: where, and with which headers."""

    server: str
    path: str
    headers: dict[str, str]

    @property
    def address(self) -> str:
        return self.server + self.path


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, wanted: str) -> str:
        """The value of a header, however the server spells its name; '' where there is none."""
        return next((value for name, value in self.headers if name.lower() == wanted.lower()), "")

    @property
    def kept_headers(self) -> list[tuple[str, str]]:
        """Those that follow from the answer, not from the connection."""
        return [(name, value) for name, value in self.headers if name.lower() not in NOT_KEPT]


def as_visitor(encoding: str) -> dict[str, str]:
    """Headers of a visitor behind a proxy that ends HTTPS: the same to every server."""
    return {"Host": HOST, "X-Forwarded-Proto": "https", "Accept-Encoding": encoding}


def ask(asked: Asked, connection: HTTPConnection | None = None) -> Answer:
    """The answer to one request."""
    connection = connection or HTTPConnection(urlsplit(asked.server).netloc, timeout=LONGEST_WAIT)
    connection.request("GET", asked.path, headers=asked.headers)
    came = connection.getresponse()
    return Answer(came.status, came.getheaders(), came.read())


def alone(asked: Asked) -> float:
    """Milliseconds of the middle one of some requests in a row."""
    connection = HTTPConnection(urlsplit(asked.server).netloc, timeout=LONGEST_WAIT)
    taken: list[float] = []
    while len(taken) < TIMES and sum(taken) < ENOUGH:
        begun = perf_counter()
        ask(asked, connection)
        taken.append(1000 * (perf_counter() - begun))
    connection.close()
    return statistics.median(taken)
