"""Secrets come from the environment: none stands in a file, and settings ask nobody else for one."""

import ast
import re
import subprocess

import pytest

from tests.demandkb.test_settings import PUBLIC, ROOT, setting

# What keys and passwords look like: of services by their beginnings, of anybody by the name beside them.
LOOKS = {
    "a private key": re.compile(r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"),
    "a key of a service": re.compile(
        r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[0-9A-Za-z]{36}|glpat-[\w-]{20}|xox[abp]-[\w-]{20,})\b"
    ),
    "a password in an address": re.compile(
        r"\b[a-z][a-z+]+://(?!(?:user|kb):(?:password|secret)@)[^\s/:@'\"`{}<>]+:[^\s/:@'\"`{}<>]+@[\w.-]+"
    ),
    "a key with its name": re.compile(
        r"(?i)\b(?:secret|password|passwd|token|api_?key)\w*[\"']?\s*[:=]\s*[\"'][\w+/=-]{24,}[\"']"
    ),
}


def files():
    names = (
        subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    )
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def found_in(text):
    return [what for what, look in LOOKS.items() if look.search(text)]


def test_no_file_of_the_repository_looks_like_a_secret():
    assert len(files()) > 500
    found = {str(path): found_in(path.read_bytes().decode("utf-8", "replace")) for path in files()}
    assert {path: looks for path, looks in found.items() if looks} == {}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("-----BEGIN RSA " + "PRIVATE KEY-----", "a private key"),
        ("ghp_" + "a1" * 18, "a key of a service"),
        ("postgresql://site:" + "hunter2@db.example/kb", "a password in an address"),
        ("SECRET_KEY = '" + "k9" * 20 + "'", "a key with its name"),
    ],
)
def test_what_looks_like_a_secret_is_seen(text, what):
    assert what in found_in(text)


def test_no_file_of_the_environment_is_in_the_repository():
    assert [path.name for path in files() if path.suffix in (".env", ".pem", ".key", ".p12", ".sqlite3")] == []


def test_settings_name_a_secret_only_as_what_the_environment_holds():
    """Every value of SECRET_KEY in the settings is made by a call, and the key of a local run lies where it writes."""
    tree = ast.parse((ROOT / "demandkb" / "settings.py").read_text())
    values = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and "SECRET" in to.id for to in node.targets)
    ]
    assert [ast.unparse(value).partition("(")[0] for value in values] == ["demanded", "os.environ.get"]


def test_a_run_for_the_public_reads_no_key_but_that_of_the_environment(tmp_path):
    (tmp_path / "secret-key").write_text("a key of a local run")
    assert setting(tmp_path, PUBLIC, "SECRET_KEY") == PUBLIC["DEMANDKB_SECRET_KEY"]


def test_the_image_takes_only_what_the_site_needs():
    lines = (ROOT / ".containerignore").read_text().splitlines()
    assert next(line for line in lines if not line.startswith("#")) == "*"
    taken = {line[1:] for line in lines if line.startswith("!")}
    assert taken.isdisjoint({".git", "var", "tests", "trials", "supply"})
    assert {"apps", "demandkb", "fixtures", "manage.py", "static", "templates"} <= taken
    assert not re.search(r"(?i)(secret|password)\w*=", (ROOT / "Containerfile").read_text())
