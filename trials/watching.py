"""Whether the site is watched truly: two workers for the public on PostgreSQL, which hangs, dies and comes back.

    python -m trials.watching

Everything lies in a folder that is thrown away. It says what it saw, and ends with a fault where that is not what must be.
"""

import json
import re
import secrets
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep

import psutil

from tests.postgres import started
from tests.site import ROOT, free_port, surroundings

HOST, TOKEN, SECRET = "demandkb.example", secrets.token_urlsafe(32), "xyzzysecret"
PUBLIC = {
    "DEMANDKB_PRODUCTION": "1",
    "DEMANDKB_BEHIND_PROXY": "1",
    "DEMANDKB_SECRET_KEY": secrets.token_urlsafe(64),
    "DEMANDKB_ALLOWED_HOSTS": HOST,
    "DEMANDKB_METRICS_TOKEN": TOKEN,
}
ASKED = 40  # requests that are counted
LONGEST = 30  # seconds to wait for anything


class Site:
    """The site while it runs."""

    def __init__(self, port: int) -> None:
        self.port = port

    def ask(self, path: str, **headers: str):
        """Status, headers and body, by the address of the machine as a load balancer asks."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()

    def page(self, path: str, **headers: str):
        """A page, as the proxy asks for it."""
        return self.ask(path, Host=HOST, X_Forwarded_Proto="https", **headers)

    def until(self, status: int) -> tuple[float, float]:
        """Seconds until /readyz gives this status, and the longest that one of its answers took meanwhile."""
        begun, longest = monotonic(), 0.0
        while monotonic() - begun < LONGEST:
            asked = monotonic()
            given = self.ask("/readyz")[0]
            longest = max(longest, monotonic() - asked)
            if given == status:
                return monotonic() - begun, longest
            sleep(0.1)
        raise TimeoutError(f"/readyz never gave {status}.")


@contextmanager
def running(folder: Path, address: str) -> Iterator[tuple[Site, Path]]:
    """The site with its facts, served by two workers, and the file of its log."""
    environment, port, log = surroundings(folder, DATABASE_URL=address, **PUBLIC), free_port(), folder / "log"
    for command in (["migrate", "-v0"], ["load_facts"], ["collectstatic", "--no-input", "-v0"]):
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
        )
    command = [sys.executable, "-m", "gunicorn", "demandkb.wsgi", "--bind", f"127.0.0.1:{port}"]
    with log.open("w") as output:
        server = subprocess.Popen(
            [*command, "--workers", "2", "--threads", "4", "--no-control-socket"],
            cwd=ROOT,
            env=environment,
            stderr=output,
        )
    try:
        sleep(8)
        yield Site(port), log
    finally:
        server.terminate()
        server.wait()


def faults_of_the_database(site: Site, database) -> Iterator[tuple[str, bool]]:
    """It hangs, goes on, dies, comes back; /readyz says so, and /healthz is alive all the while."""
    yield from _seen(site, "ready at first", 200, lambda: None)
    processes = [psutil.Process(database.get_pid()), *psutil.Process(database.get_pid()).children(recursive=True)]
    yield from _seen(site, "the database hangs", 503, lambda: [each.send_signal(signal.SIGSTOP) for each in processes])
    yield from _seen(site, "it goes on", 200, lambda: [each.send_signal(signal.SIGCONT) for each in processes])
    yield from _seen(site, "it dies", 503, lambda: _kill(processes))
    yield from _seen(site, "it is back", 200, database.ensure_postgres_running)


def _kill(processes):
    for each in processes:
        each.send_signal(signal.SIGKILL)
    psutil.wait_procs(processes)


def _seen(site: Site, what: str, status: int, do: Callable[[], object]):
    do()
    seconds, longest = site.until(status)
    alive = site.ask("/healthz")[0] == 200
    yield f"{what}: {status} after {seconds:.1f} s, no answer took longer than {longest:.1f} s", alive and longest < 3


def counts(site: Site) -> Iterator[tuple[str, bool]]:
    """What two workers have counted is one sum, and nobody reads it without the token."""
    for _ in range(ASKED):
        site.page("/about/")
    yield "without the token: 401", site.ask("/metrics")[0] == 401
    status, _, text = site.ask("/metrics", Authorization=f"Bearer {TOKEN}")
    found = re.search(r'^demandkb_requests_total\{.*route="about".*\} (\S+)$', text, re.M)
    yield f"with it: {status}, {found and found[1]} of {ASKED} counted", bool(found) and float(found[1]) == ASKED


def lines(site: Site, log: Path) -> Iterator[tuple[str, bool]]:
    """Every line is JSON, every request has its own, and what visitors said is in none."""
    spoken = dict.fromkeys(("Cookie", "Referer", "User_Agent", "Authorization"), SECRET)
    ids = [site.page(f"{path}{SECRET}", **spoken)[1]["X-Request-ID"] for path in ("/search/?q=", "/x/", "/states/?a=")]
    ids.append(site.page("/about/", X_Request_ID="from-the-proxy")[1]["X-Request-ID"])
    site.ask(f"/about/?{SECRET}", Host=f"{SECRET}.example")
    sleep(0.5)
    told = [json.loads(line) for line in log.read_text().splitlines()]
    noted = [line["request"] for line in told if line["logger"] == "demandkb.access"]
    yield f"{len(told)} lines, all JSON; each request has one", all(noted.count(each) == 1 for each in ids)
    yield "the proxy's id is kept", ids[-1] == "from-the-proxy"
    yield "nothing that a visitor said is told", SECRET not in log.read_text()


def main() -> int:
    """Say what was seen; 1 where something is not as it must be."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place)
        database = started(folder)
        try:
            with running(folder, database.get_uri()) as (site, log):
                seen = [*faults_of_the_database(site, database), *counts(site), *lines(site, log)]
        finally:
            database.cleanup()
    for words, is_right in seen:
        sys.stdout.write(f"{'as it must be' if is_right else 'WRONG':<15}{words}\n")
    return int(not all(is_right for _, is_right in seen))


if __name__ == "__main__":
    sys.exit(main())
