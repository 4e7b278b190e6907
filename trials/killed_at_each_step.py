"""A load is killed while it writes, once after each kind of row: the database holds wholly the old facts, every time.

    python -m trials.killed_at_each_step [--every 1] [--facts fixtures]

Where `trials.killed_load` kills from outside at random, here the loader kills itself (SIGKILL) at a certain step of its
transaction, so that each step is met. A database that DATABASE_URL names is overwritten.
"""

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path

from trials.facts import FIXTURES, changed_copy
from trials.telling import tell, verdict


def rows_and_moves(folder: Path) -> tuple[dict, list]:
    """What a load of this folder writes."""
    from apps.loading.files import read
    from apps.loading.rows import rows_of
    from apps.loading.rows.moves import moves_of

    files = read(folder)
    return rows_of(files), moves_of(files)


def killed_at(step: int, rows: dict, moves: list) -> int:
    """The signal that ended a load, which writes in a process of its own and kills itself at this step."""
    from django.db import connection

    from apps.loading.writing import write

    connection.close()  # no process shares a connection with another
    told = []

    def count(model, change):
        told.append(model)
        if len(told) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    if not (process := os.fork()):
        write(rows, told=count, moves=moves)
        os._exit(0)
    _, status = os.waitpid(process, 0)
    return os.WTERMSIG(status)


def run(facts: Path, every: int, folder: Path) -> list[str]:
    """The trial's faults, on a database of its own in this folder."""
    os.environ.update(DEMANDKB_VAR=str(folder / "var"), DJANGO_SETTINGS_MODULE="demandkb.settings")
    import django
    from django.core.management import call_command

    django.setup()
    from apps.loading.wholeness import judged
    from apps.loading.writing import write

    call_command("migrate", verbosity=0)
    rows, moves = rows_and_moves(facts)
    write(rows, moves=moves)
    old = judged().version
    rows, moves = rows_and_moves(changed_copy(facts, folder / "changed"))
    faults, steps = [], range(1, len(rows) + 1, every)
    for step in steps:
        ended, found = killed_at(step, rows, moves), judged()
        if (ended, found.version, found.faults) != (signal.SIGKILL, old, ()):
            faults.append(f"step {step}: ended by {ended}, then {found.version}: {found.faults}")
    write(rows, moves=moves)
    found = judged()
    if found.version == old or found.faults:
        faults.append(f"the load that was not killed left {found.version}: {found.faults}")
    tell(f"killed after each of {len(steps)} steps of {len(rows)}; then loaded, from {old} to {found.version}")
    return faults


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=1, help="1 for each step, 5 for each fifth")
    parser.add_argument("--facts", type=Path, default=FIXTURES)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-") as folder:
        faults = run(asked.facts, asked.every, Path(folder))
    return verdict(faults, "killed while it writes, a load leaves the facts as they were")


if __name__ == "__main__":
    sys.exit(main())
