"""How fast the site answers, beside Datasette, nginx and a constant answer of the same server, all in one run.

make bench                                                       # builds all that it needs
.venv/bin/python -m benchmarks.serving --cases home,search       # where that has been done
"""

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path

from benchmarks.serving import memory, servers
from benchmarks.serving.aims import Results, aims
from benchmarks.serving.cases import BY_KEY, CASES
from benchmarks.serving.contenders import DATASETTE, OURS, Contender, contenders
from benchmarks.serving.everything import STAGES, ask_all
from benchmarks.serving.measuring import Course, measured
from benchmarks.serving.report import report
from benchmarks.serving.started import needed
from tests.site import ROOT


def main(given: list[str]) -> None:
    """Measure, and report."""
    asked = arguments().parse_args(given)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Ended before all was measured."))  # and the servers end with it
    needed("nginx", "wrk")
    database = Path(os.environ.get("DEMANDKB_VAR") or ROOT / "var") / "demandkb.sqlite3"
    if not database.exists() or not (servers.BENCH / "datasette").exists():
        sys.exit("The facts are not loaded, or Datasette is not installed: `make bench` does both.")
    said = measure_all(asked, database)
    sys.stdout.write("\n" + said)
    if asked.out:
        asked.out.write_text(said)


def arguments() -> argparse.ArgumentParser:
    """What the command line may say."""
    reader = argparse.ArgumentParser(prog="benchmarks.serving", description=__doc__.splitlines()[0])
    reader.add_argument("--cases", default=",".join(BY_KEY), help="keys of cases, with commas between")
    reader.add_argument("--seconds", type=int, default=3, help="of a run under load, at least")
    reader.add_argument("--rounds", type=int, default=3, help="runs of each; the middle one counts")
    reader.add_argument("--encoding", choices=("identity", "gzip"), default="identity", help="asked of every server")
    reader.add_argument(
        "--no-memory", action="store_true", help="leave out what a worker takes after all it can be asked for"
    )
    reader.add_argument("--out", type=Path, help="a file for the tables, beside standard output")
    return reader


def measure_all(asked: argparse.Namespace, database: Path) -> str:
    """The report on the cases that were asked for."""
    cases = tuple(case for case in CASES if case.key in asked.cases.split(","))
    course = Course(asked.seconds, asked.rounds, asked.encoding)
    temporary = tempfile.TemporaryDirectory(prefix="demandkb-bench-")
    with temporary as folder, contenders(Path(folder), database, cases, asked.encoding) as all_of_them:
        results: Results = {case.key: measured(case, all_of_them, course, sys.stderr.write) for case in cases}
        taken = {} if asked.no_memory else memory_of(all_of_them)
    return report(results, list(aims(results, taken)), taken)


def memory_of(all_of_them: list[Contender]) -> dict[str, memory.Memory]:
    """The memory of our workers after the load, and after each stage of what they can be asked for; that of Datasette."""
    found = {}
    for each in all_of_them:
        if each.name in OURS:
            [worker] = memory.children_of(each.started.process)
            found[f"{each.name}, after the load"] = memory.memory_of(worker)
            for stage, paths in STAGES:
                ask_all(each.started.server, paths)
                found[f"{each.name}, then {stage}"] = memory.memory_of(worker)
        elif each.name == DATASETTE:
            found[f"{each.name}, after the load"] = memory.memory_of(each.started.process)
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
