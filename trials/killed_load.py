"""The loader is killed at random moments: the database holds wholly the old facts or wholly the new, and says which.

    python -m trials.killed_load [--times 100] [--postgres] [--facts fixtures] [--seed 7]

Moments are spread over the whole run of `load_facts`, half of them over the part after it said that it writes. After each
kill the digest is worked out anew from every row (`which_facts --verify`), SQLite is asked about its file, and now and then
the load is repeated. Meanwhile a client asks the site, which has to answer every time, and from one of the two.
"""

import argparse
import json
import random
import re
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from trials.asking import Answer, Crowd, Heard
from trials.facts import FIXTURES, changed_copy
from trials.servers import database
from trials.sites import Site
from trials.telling import tell, verdict

WRITING = "Writing"  # how the line begins that load_facts says before its transaction
AFTER_EACH = 5  # kills after which the load is repeated and has to succeed
ASKED = "/api/v1/dataset/"


class Trial:
    """A site with two sets of facts, of which it holds one."""

    def __init__(self, site: Site, folders: list[Path], seed: int) -> None:
        self.site, self.random, self.faults, self.counted = site, random.Random(seed), [], Counter()
        self.folders = {}
        for folder in folders:
            site.load(folder)
            self.folders[site.digest()] = folder
        if len(self.folders) != len(folders):
            raise RuntimeError("The sets of facts do not differ.")
        self.held = site.digest()
        self.reading, self.writing = self._measured()

    def _measured(self) -> tuple[float, float]:
        """The seconds that a load takes before it writes, and after."""
        begun = time.monotonic()
        load, said = self._begin(self._other())
        load.communicate()
        ended = time.monotonic()
        self.held = self.site.digest()
        return said - begun, ended - said

    def _other(self) -> str:
        return next(digest for digest in self.folders if digest != self.held)

    def _begin(self, digest: str):
        """A load that runs, and the moment at which it said that it writes."""
        load = self.site.start("load_facts", "--folder", str(self.folders[digest]))
        for line in load.stdout:
            if line.startswith(WRITING):
                break
        return load, time.monotonic()

    def kill_once(self, number: int) -> None:
        """One load, killed, and what it left."""
        wanted, before = self._other(), self.held
        where = self._killed(wanted, is_writing=number % 2 == 0)
        self.counted[where] += 1
        self.held = self._whole(f"kill {number}, {where}", before)
        is_new = self.held == wanted
        self.counted["wholly new" if is_new else "wholly old"] += 1
        tell(f"  {number:3}  killed {where:28} → wholly the {'new' if is_new else 'old'} facts, {self.held[:12]}")
        if number % AFTER_EACH == 0:
            self._repeat(number)

    def _killed(self, wanted: str, is_writing: bool) -> str:
        """Kill a load: in the part that writes and a little beyond, or anywhere before it. Says in which."""
        if is_writing:
            load, _ = self._begin(wanted)
            time.sleep(self.random.uniform(0, 1.05 * self.writing))
            part = "while it wrote"
        else:
            load = self.site.start("load_facts", "--folder", str(self.folders[wanted]))
            time.sleep(self.random.uniform(0, self.reading))
            part = "before it wrote"
        had_ended = load.poll() is not None
        load.send_signal(signal.SIGKILL)
        said, _ = load.communicate()
        if had_ended:
            return "after it had ended"
        return "after it had committed" if "Loaded:" in said else "while it wrote" if WRITING in said else part

    def _whole(self, when: str, before: str) -> str:
        """The digest that the database says, once it was found to be that of its rows."""
        judged = self.site.manage("which_facts", "--verify")
        digest = (judged.stdout.split() or [""])[0]
        if judged.returncode:
            self.faults.append(f"{when}: {judged.stderr.strip()}")
        if digest not in self.folders:
            self.faults.append(f"{when}: the database says {digest or 'nothing'}, which is neither of the two")
        if not self.site.database and (fault := fault_of_file(self.site.var / "demandkb.sqlite3")):
            self.faults.append(f"{when}: {fault}")
        return digest if digest in self.folders else before

    def _repeat(self, number: int) -> None:
        wanted = self._other()
        done = self.site.manage("load_facts", "--quiet", "--folder", str(self.folders[wanted]))
        if done.returncode:
            self.faults.append(f"the load after kill {number} failed: {done.stderr.strip()}")
        self.held = self._whole(f"the load after kill {number}", self.held)
        self.counted["loads that were repeated"] += 1

    def judge(self, answers: list[Answer]) -> None:
        """What clients were told meanwhile."""
        for answer in answers:
            if answer.status != 200:
                self.faults.append(f"{answer.address} was answered with {answer.status} {answer.broke}")
            elif (told := json.loads(answer.body)["meta"]["dataset"]["digest"]) not in self.folders:
                self.faults.append(f"{answer.address} was answered from {told}, which is neither of the two")
        self.counted["answers of the site meanwhile"] = len(answers)


def fault_of_file(path: Path) -> str:
    """What SQLite finds wrong with its file; "" where all is well."""
    with closing(sqlite3.connect(path)) as file:
        file.create_function("REGEXP", 2, lambda shape, text: bool(re.search(shape, str(text))))  # constraints use it
        found = file.execute("PRAGMA integrity_check").fetchone()[0]
        strays = file.execute("PRAGMA foreign_key_check").fetchall()
    return (
        "" if (found, strays) == ("ok", []) else f"integrity_check: {found}; {len(strays)} rows name what is not there"
    )


def run(times: int, facts: Path, postgres: bool = False, seed: int = 7) -> tuple[list[str], Counter]:
    """The trial: its faults, and how often what happened."""
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as folder, database(postgres) as address:
        site, heard = Site(Path(folder), address), Heard()
        site.build(facts)
        trial = Trial(site, [facts, changed_copy(facts, Path(folder) / "changed")], seed)
        tell(f"a load reads for {trial.reading:.1f} s and writes for {trial.writing:.1f} s")
        with site.serve(1, 2) as asked, Crowd(asked, 1, lambda _: time.sleep(0.05) or ASKED, heard):
            for number in range(1, times + 1):
                trial.kill_once(number)
        trial.judge(heard.answers)
        return trial.faults, trial.counted


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL instead of SQLite")
    parser.add_argument("--facts", type=Path, default=FIXTURES)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    faults, counted = run(asked.times, asked.facts, asked.postgres, asked.seed)
    for what, times in counted.items():
        tell(f"{times:6}  {what}")
    where = "PostgreSQL" if asked.postgres else "SQLite"
    return verdict(faults, f"{asked.times} loads killed on {where}; each left wholly the old or wholly the new facts")


if __name__ == "__main__":
    sys.exit(main())
