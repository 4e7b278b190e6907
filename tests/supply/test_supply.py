"""The list of parts is whole and names every licence; an audit that asked nobody never says that all is well."""

import json

import pytest

from supply import audit, sbom
from supply.lock import RUNTIME, locked

GOOD = {"name": "good", "version": "1", "vulns": []}
BAD = {"name": "bad", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"]}]}
UNKNOWN = {"name": "odd", "skip_reason": "not found"}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    place = tmp_path_factory.mktemp("sbom") / "sbom.json"
    assert sbom.main(place) == 0
    return json.loads(place.read_text())


def test_every_package_of_the_lock_is_listed_with_its_version_and_a_licence(told):
    packages = {each["bom-ref"]: each for each in told["components"] if "purl" in each}
    assert {name: each["version"] for name, each in packages.items()} == locked(RUNTIME.read_text())
    assert [each["name"] for each in told["components"] if not each.get("licenses")] == []


def test_what_lies_inside_a_package_stands_with_its_own_licence(told):
    [pandoc] = [each for each in told["components"] if each["name"] == "pandoc"]
    assert pandoc["licenses"][0]["license"]["id"] == "GPL-2.0-or-later"
    [holder] = [each for each in told["dependencies"] if "pypandoc-binary/pandoc" in each.get("dependsOn", ())]
    assert holder["ref"] == "pypandoc-binary"


def test_a_marker_of_another_machine_leaves_a_line_out():
    text = (
        'a==1 ; sys_platform == "nowhere" \\\n    --hash=sha256:0\nB.c_d[x]==2 \\\n    --hash=sha256:1\n    # via a\n'
    )
    assert locked(text) == {"b-c-d": "2"}


@pytest.mark.parametrize(
    ("found", "says", "is_well"),
    [
        ([GOOD], "Nothing is known against the 1 packages", True),
        ([GOOD, BAD], "bad 2: PYSEC-1, mended in 3", False),
        ([GOOD, UNKNOWN], "not audited, since the service does not know them: odd", True),
    ],
)
def test_a_report_names_what_is_bad_and_what_nobody_knows(found, says, is_well):
    lines, well = audit.report(found)
    assert (says in lines[0], well) == (True, is_well)


@pytest.mark.parametrize(("demanded", "status"), [("", 0), ("required", 1)])
def test_where_nobody_can_be_asked_the_audit_says_so(monkeypatch, capsys, demanded, status):
    monkeypatch.setattr(audit, "SERVICES", {"no-such-service": "a service that is nowhere"})
    monkeypatch.setenv("AUDIT", demanded)
    assert audit.main() == status
    assert capsys.readouterr().out == "not audited: a service that is nowhere cannot be reached.\n"
