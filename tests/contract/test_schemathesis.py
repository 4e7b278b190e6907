"""Schemathesis asks the API all that its description allows, and what it forbids: nothing fails, and nothing else is answered."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site import ROOT

PROGRAM = Path(sys.executable).with_name("schemathesis")
# Every combination of values is tried at these: together they read every kind of parameter, and answer in every shape.
OF_EVERY_KIND = ("list_statutes", "get_statute", "compare_states")


@pytest.mark.parametrize(
    "chosen",
    [
        ["--phases", "examples,fuzzing,stateful", "--max-examples", "4"],
        ["--phases", "coverage", *(f"--include-operation-id={name}" for name in OF_EVERY_KIND)],
    ],
    ids=["every operation", "every value"],
)
def test_schemathesis_finds_no_fault(world_site, chosen):
    command = [PROGRAM, "run", f"{world_site}/api/v1/schema/", *chosen, "--no-color"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout[-20_000:]
