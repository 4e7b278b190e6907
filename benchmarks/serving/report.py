"""What was measured, as tables in Markdown."""

from collections.abc import Iterable, Iterator

from benchmarks.serving.aims import Aim, Results, times
from benchmarks.serving.cases import BY_KEY, Case
from benchmarks.serving.contenders import COLD, CONSTANT, DATASETTE, NAMES, NGINX, WARM
from benchmarks.serving.measuring import Measured
from benchmarks.serving.memory import Memory

NONE_YET = "none yet"
RATIOS = ((COLD, DATASETTE), (WARM, DATASETTE), (WARM, CONSTANT), (WARM, NGINX))
RATIO_WORDS = ("cold × Datasette", "warm × Datasette", "warm, part of constant", "warm, part of nginx")


def report(results: Results, aims: Iterable[Aim], memory: dict[str, Memory]) -> str:
    """All tables, under headings."""
    parts = {
        "Requests a second": rates(results),
        "Milliseconds, the middle one / the slowest in a hundred": latencies(results),
        "Aims": aim_table(aims),
        "Memory": memory_table(memory),
        "Why they are equal": pairs(BY_KEY[key] for key in results),
    }
    if not memory:
        del parts["Memory"]
    return "\n".join(f"### {heading}\n\n{table}" for heading, table in parts.items())


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def rates(results: Results) -> str:
    """Requests a second of each, and how they stand to each other."""
    rows = ([BY_KEY[key].label, *rate_cells(found)] for key, found in results.items())
    return table(("case", *NAMES, *RATIO_WORDS), rows)


def rate_cells(found: dict[str, Measured]) -> list[str]:
    """A row of rates and ratios."""
    if not found:
        return [NONE_YET] * (len(NAMES) + len(RATIOS))
    ratios = [times(found, *pair) for pair in RATIOS]
    return [*(number(found[name].load.rate) for name in NAMES), *(number(each) for each in ratios)]


def latencies(results: Results) -> str:
    """How long a visitor waits while as many ask as a worker has threads, and while nobody else asks."""
    rows = ([BY_KEY[key].label, *latency_cells(found)] for key, found in results.items())
    return table(("case", *NAMES, "cold, alone", "Datasette, alone"), rows)


def latency_cells(found: dict[str, Measured]) -> list[str]:
    """A row of waiting times."""
    if not found:
        return [NONE_YET] * (len(NAMES) + 2)
    loads = (found[name].load for name in NAMES)
    alone = (found[name].alone for name in (COLD, DATASETTE))
    return [*(f"{number(each.median)} / {number(each.ninety_ninth)}" for each in loads), *map(number, alone)]


def aim_table(aims: Iterable[Aim]) -> str:
    """Every aim, and whether it is reached."""
    rows = ((each.words, each.found, each.wanted, "reached" if each.is_reached else "**not reached**") for each in aims)
    return table(("aim", "measured", "wanted", ""), rows)


def memory_table(memory: dict[str, Memory]) -> str:
    """Megabytes of each process."""
    rows = (
        (name, number(each.resident), number(each.proportional), number(each.peak)) for name, each in memory.items()
    )
    return table(("process", "resident (RSS), MB", "its share (PSS), MB", "most ever, MB"), rows)


def pairs(cases: Iterable[Case]) -> str:
    """Which address of Datasette stands for which of ours, and why."""
    return table(("case", "ours", "Datasette's", "why"), map(pair, cases))


def pair(case: Case) -> Iterator[str]:
    """A row of the pairs."""
    yield from (case.label, f"`{case.ours}`", f"`{case.datasette}`", case.why)


def number(value: float) -> str:
    """A number with as many digits as it deserves."""
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
