"""The whole of it on one machine: primary and replica, Redis, two hosts, nginx before them."""

import json
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.site import ROOT, surroundings
from trials.asking import Answer, Client
from trials.growing.parts import Part
from trials.growing.postgresql import Server, as_a_user, make_primary, make_replica
from trials.growing.services import Front, Redis, answers_at
from trials.sites import Site

NAME = "demandkb.localhost"  # the one name under which all hosts are asked
RATE = 30  # questions to the API that one client may put in an hour, at first
FIRST_DAY = date(1996, 1, 1)
LISTS = ("/states/", "/states/sweden/", "/compare/", "/states/france/", "/states/germany/")
FREELY = 1_000_000  # and later: still counted, never refused


class Host(Part):
    """A process of gunicorn with a folder of its own, as if on a machine of its own."""

    def __init__(self, name: str, folder: Path, port: int, environment: dict[str, str]) -> None:
        super().__init__(name, folder, cwd=ROOT)
        self.port, self.site, self.environment = port, f"http://127.0.0.1:{port}", environment
        self.restarted_with()

    def restarted_with(self, **more: str) -> None:
        """What it is told at its next start, beside what all hosts are told."""
        self.options["env"] = surroundings(self.folder / self.name, **{**self.environment, **more})

    def command(self) -> list[str]:
        where = ["--bind", f"127.0.0.1:{self.port}", "--no-control-socket", "--log-level", "warning"]
        return [sys.executable, "-m", "gunicorn", "demandkb.wsgi", *where, "--workers", "1", "--threads", "4"]

    def collect_style_sheets(self) -> None:
        """Into its own folder, before its first start."""
        command = [sys.executable, str(ROOT / "manage.py"), "collectstatic", "--no-input", "--verbosity", "0"]
        subprocess.run(command, env=self.options["env"], check=True)

    def is_there(self) -> bool:
        return answers_at(self.port) and self.ask("/about/").status == 200

    def ask(self, address: str, method: str = "GET", client: str = "", **headers: str) -> Answer:
        """One answer, on a connection of its own; `client` is the network address that the proxy would name."""
        named = {"X_Forwarded_For": client} if client else {}
        asking = Client(self.site)
        try:
            return asking.ask(address, method, Host=NAME, **named, **headers)
        finally:
            asking.close()

    def send(self, address: str, body: dict) -> Answer:
        """The answer to what a program sends."""
        kind = {"Content-Type": "application/json", "Host": NAME}
        request = Request(self.site + address, json.dumps(body).encode(), kind)
        try:
            with urlopen(request, timeout=60) as response:
                return Answer(address, response.status, response.read(), dict(response.headers))
        except HTTPError as error:
            return Answer(address, error.code, error.read(), dict(error.headers))


class Installation:
    """All parts, by name."""

    def __init__(self, folder: Path, ports: range, shared_seconds: int) -> None:
        self.folder, self.shared_seconds, self.asked, self.turn = folder, shared_seconds, count(), count()
        first = iter(ports)
        self.primary, self.replica = (Server(name, folder, next(first)) for name in ("primary", "replica"))
        self.redis = Redis(folder, next(first))
        told = {
            "DATABASE_URL": self.primary.address,
            "DATABASE_REPLICA_URLS": self.replica.address,
            "DEMANDKB_REDIS_URL": self.redis.address,
            "DEMANDKB_SHARED_SECONDS": str(shared_seconds),
            "DEMANDKB_BEHIND_PROXY": "1",
            "DEMANDKB_API_RATE": f"{FREELY}/hour",
            "DEMANDKB_SECRET_KEY": secrets.token_urlsafe(64),  # one for all: clients are known by a digest that it keys
        }
        self.hosts = [Host(name, folder, next(first), told) for name in ("host-a", "host-b")]
        self.front = Front(folder, (next(first), next(first)), [host.port for host in self.hosts], NAME)
        self.desk = Site(folder / "desk")  # where an operator sits: runs commands, serves nothing
        self.desk.more.update(told)

    def fresh(self) -> str:
        """An address that was never asked before."""
        number = next(self.asked)
        return f"{LISTS[number % len(LISTS)]}?as_of={FIRST_DAY + timedelta(days=number // len(LISTS))}"

    def build(self, facts: Path) -> None:
        """Start all of it, on these facts."""
        make_primary(self.primary)
        self.desk.must("migrate", "--verbosity", "0")
        make_replica(self.replica, self.primary)
        self.desk.must("load_facts", "--quiet", "--folder", str(facts))
        self.redis.start()
        for host in self.hosts:
            host.collect_style_sheets()
            host.start()
        self.front.start()

    def restart_hosts(self, **more: str) -> None:
        """Start the hosts anew, told something more."""
        for host in self.hosts:
            host.stop()
            host.restarted_with(**more)
            host.start()


@contextmanager
def installed(facts: Path, ports: range, shared_seconds: int) -> Iterator[Installation]:
    """An installation that is taken away at the end."""
    with tempfile.TemporaryDirectory(prefix="demandkb-growth-", ignore_cleanup_errors=True) as name, ExitStack() as end:
        folder = Path(name)
        folder.chmod(0o777 if as_a_user() else 0o700)  # the servers run as another user
        made = Installation(folder, ports, shared_seconds)
        for part in (made.primary, made.replica, made.redis, *made.hosts, made.front):
            end.callback(part.stop)
        made.build(facts)
        yield made
