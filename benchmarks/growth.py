"""What a load and each page cost as the facts grow: records ×10, ×100, ×1000, and states as far as there are codes.

    python -m benchmarks.growth
    python -m benchmarks.growth --times 1,10 --states 57,228

Facts are invented (`benchmarks/invented.py`), written as files, and loaded by `manage.py load_facts` itself into a SQLite
database of their own: reading, rules, rows, index and notes are all in the time. Files, database and processes of one size
are gone before the next. Records grow in 57 states; states grow with the records of each as they are in the tests' world.
Seconds are those of a core. The loader holds all facts in memory, so the largest size takes the most of it.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.invented import Size, write_facts

TIMES, STATES = "1,10,100,1000", "57,228,570"
HERE = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
MEGABYTE = 1024  # kilobytes, in which the system counts memory


def main() -> None:
    """Measure along both axes, and print a table of each."""
    asked = argparse.ArgumentParser(description="What loads and pages cost as the facts grow.")
    asked.add_argument("--times", default=TIMES, help=f"How many times the records of each state ({TIMES}).")
    asked.add_argument("--states", default=STATES, help=f"How many states ({STATES}; 676 at most).")
    given = asked.parse_args()
    by_records = [Size(times=int(each)) for each in given.times.split(",") if each]
    by_states = [Size(states=int(each)) for each in given.states.split(",") if each]
    found = {size: measured(size) for size in dict.fromkeys(by_records + by_states)}
    for axis, name in ((by_records, "records"), (by_states, "states")):
        if axis:
            report(name, {size: found[size] for size in axis})


def measured(size: Size) -> dict:
    """What a load of this size and every page after it cost."""
    say(f"{size.states} states, records ×{size.times}: writing files ...\n", sys.stderr)
    with tempfile.TemporaryDirectory(prefix="demandkb-growth-") as folder:
        facts, env = Path(folder) / "facts", {**os.environ, "DEMANDKB_VAR": folder}
        env = {name: value for name, value in env.items() if name != "DATABASE_URL"}
        write_facts(facts, size)
        run(env, "manage.py", "migrate", "--verbosity", "0")
        load, words = loaded(env, facts)
        say(f"  loaded in {load['seconds']:.0f} s; asking for pages ...\n", sys.stderr)
        pages = json.loads(run(env, "-m", "benchmarks.asked"))
        disk = sum(path.stat().st_size for path in Path(folder).glob("demandkb.sqlite3*")) / MEGABYTE / MEGABYTE
    rows = rows_in(words)
    return {
        "load": {"rows": rows, **load, "ms a row": 1000 * load["seconds"] / rows, "MB on disk": disk},
        "pages": pages,
    }


def loaded(env: dict[str, str], facts: Path) -> tuple[dict[str, float], str]:
    """Seconds of a core and memory of a load by the command that everybody uses, and what it said."""
    with tempfile.TemporaryFile("w+") as said:
        command = [PYTHON, "manage.py", "load_facts", "--quiet", "--folder", str(facts)]
        process = subprocess.Popen(command, cwd=HERE, env=env, stdout=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit("The load failed.")
        said.seek(0)
        words = said.read()
    return {"seconds": used.ru_utime + used.ru_stime, "MB of memory": used.ru_maxrss / MEGABYTE}, words


def rows_in(words: str) -> int:
    """How many rows of facts the command says that it added."""
    return int(words.partition("Loaded: ")[2].partition(" added")[0])


def run(env: dict[str, str], *command: str) -> str:
    """What a command in Python prints."""
    return subprocess.run([PYTHON, *command], cwd=HERE, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


def report(axis: str, found: dict[Size, dict]) -> None:
    """A table in Markdown: loads first, then a line a page, each number with its multiple of the smallest size's."""
    sizes = [f"{size.states} states" if axis == "states" else f"×{size.times}" for size in found]
    say(f"\n## As {axis} grow\n\n| load | {' | '.join(sizes)} |\n|{' --- |' * (len(sizes) + 1)}\n")
    loads = [each["load"] for each in found.values()]
    for what in loads[0]:
        say(f"| {what} | {' | '.join(f'{each[what]:,.1f}' for each in loads)} |\n")
    pages = [each["pages"] for each in found.values()]
    say(f"\n| page | {' | '.join(sizes)} |\n|{' --- |' * (len(sizes) + 1)}\n")
    for name, first in pages[0].items():
        say(f"| {name} | {' | '.join(told(each[name], first) for each in pages)} |\n")


def told(cost: dict[str, float], first: dict[str, float]) -> str:
    """Queries, milliseconds and kilobytes, the last two with their multiples."""
    times = [f"×{cost[what] / first[what]:.1f}" for what in ("ms", "bytes")]
    kilobytes = cost["bytes"] / 1000
    return f"{cost['queries']} q, {cost['ms']:.0f} ms {times[0]}, {kilobytes:.0f} kB {times[1]}"


def say(text: str, where=sys.stdout) -> None:
    """Print at once, since sizes take minutes."""
    where.write(text)
    where.flush()


if __name__ == "__main__":
    main()
