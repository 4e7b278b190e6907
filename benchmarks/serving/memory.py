"""How much memory a process takes, as Linux tells it in /proc."""

from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True)
class Memory:
    """Megabytes: all that a process has in memory, its share of what several have, the most that it ever had."""

    resident: float
    proportional: float
    peak: float


def memory_of(process: int) -> Memory:
    """The memory of one process."""
    shares = _fields(PROC / str(process) / "smaps_rollup")
    return Memory(shares["Rss"], shares["Pss"], _fields(PROC / str(process) / "status")["VmHWM"])


def children_of(process: int) -> list[int]:
    """The processes that a process has started: the workers of a server."""
    return [int(each) for each in (PROC / str(process) / "task" / str(process) / "children").read_text().split()]


def _fields(path: Path) -> dict[str, float]:
    """What a file of /proc tells in kB, in megabytes."""
    parts = (line.split() for line in path.read_text().splitlines())
    return {words[0].rstrip(":"): int(words[1]) / 1000 for words in parts if words[-1:] == ["kB"]}
