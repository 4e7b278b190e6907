"""What a trial says while it runs, and how it ends."""

import sys
from collections.abc import Sequence

SHOWN = 5  # faults of one sort that are told in full


def tell(line: str = "") -> None:
    """A line for who looks on."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def verdict(faults: Sequence[str], holds: str) -> int:
    """Says how the trial ended: the exit status of its process."""
    for fault in faults[:SHOWN]:
        tell(f"  fault: {fault}")
    if len(faults) > SHOWN:
        tell(f"  ... and {len(faults) - SHOWN} more")
    tell(f"VERDICT: {'FAILED' if faults else 'PASSED'}: {holds}")
    return 1 if faults else 0


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which this part of all values lies; 0 where there is none."""
    ranked = sorted(values)
    return ranked[min(int(part * len(ranked)), len(ranked) - 1)] if ranked else 0.0
