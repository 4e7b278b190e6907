"""Each test that is named as holding something exists."""

import ast
import re

import pytest

from tests.docs.reading import ROOT

NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
PAGES = ["SECURITY.md", "docs/asvs.md"]
NAMES = sorted({(page, *found) for page in PAGES for found in NAMED.findall((ROOT / page).read_text())})


def named_in(path):
    tree = ast.parse((ROOT / path).read_text())
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def test_both_pages_name_tests():
    assert {page for page, *_ in NAMES} == set(PAGES)
    assert len(NAMES) > 40


@pytest.mark.parametrize(("page", "file", "test"), NAMES)
def test_a_test_that_is_named_exists(page, file, test):
    assert named_in(file)
    assert not test or test in named_in(file)


def test_every_point_of_the_standard_is_met_by_something_or_says_why_not():
    rows = re.findall(r"^\| ([\d.–, ()a-z]+) \|(.*)\|$", (ROOT / "docs/asvs.md").read_text(), re.MULTILINE)
    held = [(point, cells.split("|")) for point, cells in rows if cells.count("|") == 2]
    assert len(held) > 50
    for point, (_, here, by) in held:
        is_said_elsewhere = re.search(r"`|\.md[#)]|our scripts", here)
        assert by.strip() or is_said_elsewhere or not here.startswith(" Met"), point
