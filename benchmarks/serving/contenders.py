"""Who is measured beside whom, and how each is asked for a case."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.serving import constant, servers
from benchmarks.serving.asking import Answer, Asked, as_visitor, ask
from benchmarks.serving.cases import Case
from benchmarks.serving.load import SpoiltError
from benchmarks.serving.started import Started

COLD, WARM, DATASETTE, NGINX, CONSTANT = "cold", "warm", "Datasette", "nginx", "constant"
NAMES = (COLD, WARM, DATASETTE, NGINX, CONSTANT)
OURS = (COLD, WARM)
NO_ANSWERS_KEPT = {"DEMANDKB_KEPT_ANSWERS": "0"}  # every answer is worked out


@dataclass(frozen=True)
class Contender:
    """One server, and the path by which it is asked for a case."""

    name: str
    started: Started
    path_of: Callable[[Case], str]

    def asked(self, case: Case, encoding: str) -> Asked | None:
        """The request for a case; None where a client that has the answer cannot say so to us, for want of an ETag."""
        plain = Asked(self.started.server, self.path_of(case), as_visitor(encoding))
        if not case.is_conditional:
            return plain
        tag = ask(plain).header("ETag") or ("" if self.name in OURS else '"none"')
        return Asked(plain.server, plain.path, {**plain.headers, "If-None-Match": tag}) if tag else None


@contextmanager
def contenders(folder: Path, database: Path, cases: tuple[Case, ...], encoding: str) -> Iterator[list[Contender]]:
    """All of them, while they are wanted: what nginx and the constant answer give, DemandKB has given before."""
    answers = folder / "answers"
    answers.mkdir()
    with ExitStack() as stack:
        cold = stack.enter_context(servers.site(folder, **NO_ANSWERS_KEPT))
        warm = stack.enter_context(servers.site(folder))
        ours = [Contender(name, site, lambda case: case.ours) for name, site in ((COLD, cold), (WARM, warm))]
        for case in cases:
            keep(ours, case, encoding, answers)
        theirs = stack.enter_context(servers.datasette(folder, database))
        files = stack.enter_context(servers.nginx(folder, answers))
        same = stack.enter_context(servers.constant(folder, answers))
        yield [
            *ours,
            Contender(DATASETTE, theirs, lambda case: case.datasette),
            Contender(NGINX, files, lambda case: f"/{case.key}.file"),
            Contender(CONSTANT, same, lambda case: f"/{case.key}"),
        ]


def keep(ours: list[Contender], case: Case, encoding: str, folder: Path) -> None:
    """Write down what DemandKB answers, once it is sure that the kept answer is the one that is worked out."""
    wanted = [each.asked(case, encoding) for each in ours]
    if None in wanted:
        return
    cold, warm, again = (ask(asked) for asked in (*wanted, wanted[-1]))
    if not (cold.body == warm.body == again.body and cold.status == again.status == expected(WARM, case)):
        raise SpoiltError(f"{case.ours}: worked out, it is not what is kept ({cold.status}, {again.status}).")
    constant.keep(folder, case.key, again)
    if case.is_conditional:
        again = ask(Asked(wanted[-1].server, wanted[-1].path, as_visitor(encoding)))
    keep_file(folder, case.key, again)


def keep_file(folder: Path, key: str, answer: Answer) -> None:
    """Write a whole answer down as a file for nginx, compressed where it came compressed."""
    ending = ".file.gz" if answer.header("Content-Encoding") == "gzip" else ".file"
    (folder / f"{key}{ending}").write_bytes(answer.body)


def expected(name: str, case: Case) -> int:
    """The status that a contender answers with; Datasette gives no ETag, so it always answers in full."""
    return 304 if case.is_conditional and name != DATASETTE else 200
