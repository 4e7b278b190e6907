"""How long each format takes to write a comparison, small and large, as a multiple of what CSV takes.

    python -m benchmarks.exports

It runs against the database that the site uses (DATABASE_URL, or SQLite in DEMANDKB_VAR), which must hold the facts. Each
table is made once and written in every format in the same run: seconds differ from machine to machine, ratios hardly.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter

import django

from apps.tables import FORMATS, Format, Table

DAY = date(2026, 11, 1)
SIZES = ((5, 20), (57, None))  # states, and topics; None for all
TIMES, ENOUGH = 5, 3  # as often as this, or until so many seconds are spent: the fastest counts
LINE = "{:<14} {:>9} {:>9} {:>11}"


def comparison_of(states: int, topics: int | None) -> Table:
    """The comparison of the first states and the first topics."""
    from apps.comparison.compare import compare
    from apps.comparison.table import comparison_table
    from apps.comparison.topics import DIMENSIONS
    from apps.states.models import State

    chosen = State.objects.order_by("name").values_list("id", flat=True)[:states]
    return comparison_table(compare(list(chosen), DIMENSIONS[:topics], DAY), address="https://kb.example/compare/")


def fastest(written_as: Format, table: Table) -> tuple[float, int]:
    """The seconds of the fastest of several writings, and how many bytes there were."""
    taken: list[float] = []
    while len(taken) < TIMES and sum(taken) < ENOUGH:
        begun = perf_counter()
        content = written_as.write(table)
        taken.append(perf_counter() - begun)
    return min(taken), len(content)


def report(table: Table, say: Callable[[str], object]) -> None:
    """One line a format: seconds, times CSV, kilobytes."""
    cited = sum(1 for _ in table.cited())
    say(f"{len(table.rows)} rows, {len(table.columns)} columns, {cited} citations\n")
    say(LINE.format("format", "seconds", "× CSV", "kilobytes") + "\n")
    found = [(known.key, *fastest(known, table)) for known in FORMATS]
    [measure] = [seconds for key, seconds, _ in found if key == "csv"]
    for key, seconds, size in found:
        say(LINE.format(key, f"{seconds:.3f}", f"{seconds / measure:.1f}", f"{size / 1000:,.0f}") + "\n")
    say("\n")


def main() -> None:
    """Report on every size."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "demandkb.settings")
    django.setup()
    for states, topics in SIZES:
        table = comparison_of(states, topics)
        if not table.rows:
            sys.exit("The database holds no facts: run `make run` or `manage.py load_facts` first.")
        report(table, sys.stdout.write)


if __name__ == "__main__":
    main()
