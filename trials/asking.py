"""Clients that ask as browsers and programs do: a connection is kept, and taken anew where the server has closed it."""

import hashlib
import http.client
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

PATIENCE = 60  # seconds until an answer is given up


@dataclass(frozen=True)
class Answer:
    """What came of one question: a status of 0 where the connection broke off before there was an answer."""

    address: str
    status: int
    body: bytes = b""
    headers: dict = field(default_factory=dict)
    begun: float = 0.0
    ended: float = 0.0
    broke: str = ""

    @property
    def seconds(self) -> float:
        return self.ended - self.begun

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.body).hexdigest()


class Client:
    """One client with one connection."""

    def __init__(self, site: str) -> None:
        parts = urlsplit(site)
        self.host, self.port, self.connection = parts.hostname, parts.port, None

    def ask(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """The answer to an address. Where an old connection was closed meanwhile, it is asked once more on a new one."""
        if method != "GET":  # what is sent is never sent twice
            self.close()
        begun = time.monotonic()
        was_open = self.connection is not None
        try:
            return self._asked(address, method, headers, begun)
        except (OSError, http.client.HTTPException) as error:
            self.close()
            if was_open and isinstance(error, http.client.RemoteDisconnected | ConnectionError):
                return self.ask(address, method, **headers)
            return Answer(address, 0, begun=begun, ended=time.monotonic(), broke=repr(error))

    def _asked(self, address, method, headers, begun):
        if self.connection is None:
            self.connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.connection.request(method, address, headers=named)
        response = self.connection.getresponse()
        body = response.read()
        if response.will_close:
            self.close()
        return Answer(address, response.status, body, dict(response.getheaders()), begun, time.monotonic())

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
        self.connection = None


class Crowd:
    """Many clients at once. Each asks one address after another until the crowd is sent home; `heard` gets every answer."""

    def __init__(
        self, site: str, size: int, next_address: Callable[[int], str], heard: Callable[[Answer], None]
    ) -> None:
        self.site, self.next_address, self.heard = site, next_address, heard
        self.home, self.failures = threading.Event(), []
        self.threads = [threading.Thread(target=self._go, args=(number,), daemon=True) for number in range(size)]

    def __enter__(self) -> "Crowd":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *failure) -> None:
        self.home.set()
        for thread in self.threads:
            thread.join()
        if self.failures and not any(failure):
            raise self.failures[0]

    def _go(self, number):
        client = Client(self.site)
        try:
            while not self.home.is_set():
                self.heard(client.ask(self.next_address(number)))
        except Exception as failure:
            self.failures.append(failure)
        finally:
            client.close()


class Heard:
    """All answers, kept in the order in which they ended."""

    def __init__(self) -> None:
        self.answers, self.lock = [], threading.Lock()

    def __call__(self, answer: Answer) -> None:
        with self.lock:
            self.answers.append(answer)
