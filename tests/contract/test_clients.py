"""The example clients do what they say, and all of them the same."""

import subprocess
import sys

import pytest

from tests import r
from tests.site import ROOT

CLIENTS = ROOT / "docs" / "clients"
COMMANDS = {
    "python": [sys.executable, CLIENTS / "python" / "laws.py"],
    "r": [r.program() or "", CLIENTS / "r" / "laws.R"],
    "curl": ["sh", CLIENTS / "curl" / "laws.sh"],
}


@pytest.fixture(scope="module")
def laws(site):
    """The ids of all laws, as the API gives them on one page of many."""
    from httpx import get

    records, address = [], f"{site}/api/v1/statutes/?page_size=200"
    while address:
        page = get(address).json()
        records, address = records + page["results"], page["next"]
    assert len(records) == page["count"] > 100
    return [record["id"] for record in records]


@pytest.mark.parametrize("language", [pytest.param("r", marks=pytest.mark.r), "python", "curl"])
def test_a_client_lists_the_laws_and_saves_the_table_once(site, laws, tmp_path, language):
    first, second = (
        subprocess.run(
            [*COMMANDS[language], f"{site}/api/v1/", "laws.csv"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        for _ in range(2)
    )
    assert [line.split()[0] for line in first.stdout.splitlines()] == laws
    assert first.stderr.split()[-2:] == ["laws.csv", "saved"]
    assert second.stderr.split()[-3:] == ["laws.csv", "not", "changed"]
    assert (tmp_path / "laws.csv").read_text(encoding="utf-8").startswith("statute,id,")
