"""The documentation says of the code what is true of the code."""

import re
import tomllib

import pytest

from apps.comparison.topics import DIMENSIONS
from apps.loading import rules
from apps.tables import FORMATS, Kind
from tests.docs.reading import ROOT, code_of, links_of, picture_of

DOCS = ROOT / "docs"
ADR = DOCS / "adr"
DECISIONS = sorted(ADR.glob("[0-9]*.md"))
PACKAGES = sorted(path.parent.name for path in (ROOT / "apps").glob("*/__init__.py"))
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


@pytest.mark.parametrize("document", [ROOT / "README.md", DOCS / "architecture.md"], ids=["README", "architecture"])
def test_the_picture_of_the_cut_is_the_contract(document):
    [cut] = [contract for contract in CONTRACTS if contract["id"] == "cut"]
    assert picture_of(document) == [set(line.split(" | ")) for line in cut["layers"]]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_is_in_the_picture_and_is_explained(package):
    assert any(package in line for line in picture_of(ROOT / "README.md"))
    assert f"| `{package}` |" in (DOCS / "architecture.md").read_text()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_of_answer_is_explained(kind):
    assert f"| `{kind.value}` |" in (ADR / "0002-unknown-is-not-none.md").read_text()


@pytest.mark.parametrize("known", FORMATS, ids=[known.key for known in FORMATS])
def test_a_format_is_described(known):
    described = (ADR / "0007-one-table-many-formats.md").read_text()
    assert (f"| `{known.key}` |" if known.variant_of else f"| {known.key.upper()} |") in described


@pytest.mark.parametrize("registry", ["RECORD_RULES", "FILE_RULES", "SET_RULES"])
def test_a_registry_of_rules_stands_where_the_architecture_says(registry):
    assert registry in code_of(DOCS / "architecture.md")
    assert isinstance(getattr(rules, registry), tuple)


def test_the_registries_of_topics_and_formats_are_named_in_the_readme():
    assert {"DIMENSIONS", "FORMATS"} <= set(code_of(ROOT / "README.md"))
    assert isinstance(DIMENSIONS, tuple)


def test_every_decision_is_listed_once_by_its_own_title():
    listed = [target for target in links_of(ADR / "README.md") if re.match(r"\d{4}-", target)]
    assert listed == [path.name for path in DECISIONS]
    listing = (ADR / "README.md").read_text()
    for path in DECISIONS:
        title = path.read_text().splitlines()[0].removeprefix(f"# {path.name[:4]}: ")
        assert f"[{path.name[:4]}]({path.name}) | {title} |" in listing


@pytest.mark.parametrize("path", DECISIONS, ids=[path.name for path in DECISIONS])
def test_a_decision_is_short_and_has_its_three_parts(path):
    lines = path.read_text().splitlines()
    assert 20 <= len(lines) <= 60
    assert [line for line in lines if line.startswith("## ")] == ["## Context", "## Decision", "## Consequences"]


def test_the_readme_can_be_read_in_one_go():
    assert len((ROOT / "README.md").read_text().splitlines()) < 100
