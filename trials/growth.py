"""A site that has grown, on one machine: a replica, Redis, two hosts, nginx with its cache; parts are killed and come back.

    python -m trials.growth [--facts fixtures] [--ports 8180] [--seconds 8] [--only alike,loads,shared,failures,capacity]

It needs the apt packages postgresql, redis-server, nginx and, for the figures, wrk. All of it lives in a temporary folder
and on ports of this machine's own address; nothing of it is left.
"""

import argparse
import os
import signal
import sys
from pathlib import Path

from trials.facts import FIXTURES, changed_copy
from trials.growing import alike, capacity, failures, loads, shared
from trials.growing.expecting import Expected
from trials.growing.installation import Installation, installed
from trials.telling import tell, verdict

STEPS = ("alike", "loads", "shared", "failures", "capacity")
SHARED_SECONDS = 4
PORTS = 12


def run(site: Installation, facts: Path, wanted: set[str], seconds: int) -> list[str]:
    """The steps that are wanted, in their order; what did not hold."""
    expected, changed = Expected(), changed_copy(facts, site.folder / "changed")
    steps = {
        "alike": lambda: alike.check(site, expected),
        "loads": lambda: loads.check(site, [facts, changed], expected),
        "shared": lambda: shared.check(site, changed, expected),
        "failures": lambda: failures.check(site, expected),
        "capacity": lambda: capacity.check(site, seconds),
    }
    for name in STEPS:
        if name in wanted:
            steps[name]()
    return expected.faults


def main() -> int:
    """Read what is asked for, try it, say how it ended."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=Path, default=FIXTURES)
    parser.add_argument("--ports", type=int, default=8180, help=f"the first of {PORTS} free ports")
    parser.add_argument("--seconds", type=int, default=8, help="for how long each figure is measured")
    parser.add_argument("--only", default=",".join(STEPS), help="steps, with commas between")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # all parts end with the trial
    tell(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with installed(asked.facts, range(asked.ports, asked.ports + PORTS), SHARED_SECONDS) as site:
        faults = run(site, asked.facts, set(asked.only.split(",")), asked.seconds)
    return verdict(faults, "two hosts with a replica, Redis and nginx answer as one, and go on without any one of them")


if __name__ == "__main__":
    sys.exit(main())
