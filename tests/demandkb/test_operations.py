"""Whoever runs the site finds every setting in one table, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"\b(?:DEMANDKB|DATABASE)_[A-Z]+(?:_[A-Z]+)*\b")
ROW = re.compile(r"^\| `([A-Z_]+)` \|", re.MULTILINE)
READS = re.compile(r'"((?:DEMANDKB|DATABASE)_[A-Z_]+)"')
TABLE = (ROOT / "docs/operations.md").read_text()


def read_by_the_site():
    """The variables that settings and the server's configuration name."""
    files = [*(ROOT / "demandkb").glob("*.py"), ROOT / "gunicorn.conf.py"]
    return {name for file in files for name in READS.findall(file.read_text())}


def test_every_setting_stands_in_the_table_once_and_the_table_names_no_other():
    rows = ROW.findall(TABLE)
    assert len(rows) == len(set(rows))
    assert set(rows) == read_by_the_site()


def test_no_paper_and_no_example_names_a_setting_that_is_not_there():
    papers = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").rglob("*"), ROOT / "README.md", ROOT / "SECURITY.md"]
    named = {name for path in papers if path.is_file() for name in NAME.findall(path.read_text(errors="ignore"))}
    assert named - {"DEMANDKB_SITE", "DEMANDKB_PICTURES"} <= read_by_the_site()
