"""Which server of WSGI: gunicorn or granian, for a constant answer, for a page that is worked out, for 304.

    python -m benchmarks.servers

It needs what `make bench` builds. Each server is one process unless its name says two; all are asked in turn.
"""

import argparse
import sys
import sysconfig
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.serving import constant, servers
from benchmarks.serving.asking import Asked, as_visitor, ask
from benchmarks.serving.cases import BY_KEY
from benchmarks.serving.contenders import NO_ANSWERS_KEPT
from benchmarks.serving.measuring import Measured, first, one_round
from benchmarks.serving.memory import children_of, memory_of
from benchmarks.serving.report import number, table
from benchmarks.serving.started import Started, needed, started

PAGE, API = "profile", "api-304"
CONSTANT, WORKED_OUT, KNOWN = "constant", "a page, cold", "304, API"
GRANIAN = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", "{port}", "--no-ws", "--http", "1")


@dataclass(frozen=True)
class Server:
    """A command line that serves an application of WSGI."""

    name: str
    command: tuple[str, ...]


def gunicorn(workers: int, threads: int) -> Server:
    """gunicorn with threads, as `make run` has it."""
    many = ("--workers", str(workers), "--threads", str(threads))
    return Server(f"gunicorn, {workers} × {threads}", (*servers.GUNICORN, *many, *servers.QUIET))


def granian(workers: int, threads: int) -> Server:
    """granian with as many threads for Python."""
    many = ("--workers", str(workers), "--blocking-threads", str(threads))
    return Server(f"granian, {workers} × {threads}", (str(servers.BENCH / "granian"), *GRANIAN, *many))


SERVERS = (gunicorn(1, 1), granian(1, 1), gunicorn(1, 4), granian(1, 4), gunicorn(2, 4), granian(2, 4))


def serving(server: Server, application: str, folder: Path, **environment: str):
    """An application under a server. granian lives elsewhere, and finds Django in the environment of the site."""
    path = {"PYTHONPATH": f"{servers.ROOT}:{sysconfig.get_path('purelib')}"}
    return started([*server.command, f"{application}:application"], folder, **path, **environment)


def asked_of(site: Started, same: Started) -> dict[str, Asked]:
    """The three requests: for a constant answer, for a page that is worked out, for an answer that the client has."""
    page, known = (Asked(site.server, BY_KEY[key].ours, as_visitor("identity")) for key in (PAGE, API))
    tag = {"If-None-Match": ask(known).header("ETag")}
    return {
        CONSTANT: Asked(same.server, f"/{PAGE}", page.headers),
        WORKED_OUT: page,
        KNOWN: Asked(known.server, known.path, known.headers | tag),
    }


def main(given: list[str]) -> None:
    """A table: a line a server."""
    reader = argparse.ArgumentParser(prog="benchmarks.servers", description=__doc__.splitlines()[0])
    reader.add_argument("--seconds", type=int, default=3, help="of a run under load, at least")
    reader.add_argument("--rounds", type=int, default=3, help="runs of each; the middle one counts")
    asked = reader.parse_args(given)
    needed("wrk")
    with tempfile.TemporaryDirectory(prefix="demandkb-bench-") as folder, ExitStack() as stack:
        sites = all_started(Path(folder), stack)
        found = in_turn({name: requests for name, (_, requests) in sites.items()}, asked.seconds, asked.rounds)
        rows = [row(name, each, sites[name][0].process) for name, each in found.items()]
    sys.stdout.write(
        table(("server", *(f"{kind}, /s" for kind in (CONSTANT, WORKED_OUT, KNOWN)), "memory (PSS), MB"), rows)
    )


def all_started(folder: Path, stack: ExitStack) -> dict[str, tuple[Started, dict[str, Asked]]]:
    """Every server with the site, and the requests to it and to its twin with the constant answer."""
    answers = folder / "answers"
    answers.mkdir()
    with servers.site(folder) as site:
        constant.keep(answers, PAGE, ask(Asked(site.server, BY_KEY[PAGE].ours, as_visitor("identity"))))
    found = {}
    for server in SERVERS:
        site = stack.enter_context(serving(server, "demandkb.wsgi", folder, **servers.PRODUCTION, **NO_ANSWERS_KEPT))
        twin = serving(server, "benchmarks.serving.constant", folder, CONSTANT_ANSWERS=str(answers))
        found[server.name] = (site, asked_of(site, stack.enter_context(twin)))
    return found


def in_turn(requests: dict[str, dict[str, Asked]], seconds: int, rounds: int) -> dict[str, dict[str, Measured]]:
    """What each server did with each request: one kind of request after another, all servers in turn."""
    found = {
        name: {kind: first(asked, 304 if kind == KNOWN else 200) for kind, asked in kinds.items()}
        for name, kinds in requests.items()
    }
    for kind in (CONSTANT, WORKED_OUT, KNOWN):
        for _ in range(rounds):
            for name, kinds in requests.items():
                each = found[name][kind]
                each.loads.append(one_round(kinds[kind], each, seconds))
        sys.stderr.write(f"{kind}: done\n")
    return found


def row(name: str, found: dict[str, Measured], process: int) -> list[str]:
    """A line of the table, with the memory of all processes of a server."""
    memory = sum(memory_of(each).proportional for each in (process, *children_of(process)))
    return [name, *(number(each.load.rate) for each in found.values()), number(memory)]


if __name__ == "__main__":
    main(sys.argv[1:])
