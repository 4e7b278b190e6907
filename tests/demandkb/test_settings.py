"""A run on one's own machine needs no secret; a run for the public does not start without one."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = {
    "DEMANDKB_PRODUCTION": "1",
    "DEMANDKB_SECRET_KEY": secrets.token_urlsafe(64),
    "DEMANDKB_ALLOWED_HOSTS": "demandkb.example,www.demandkb.example",
}


def started(var: Path, settings: dict[str, str], *command: str) -> subprocess.CompletedProcess:
    """A command of manage.py, run under these settings and no others."""
    others = {name: value for name, value in os.environ.items() if not name.startswith(("DEMANDKB_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env={**others, "DEMANDKB_VAR": str(var), **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def setting(var: Path, settings: dict[str, str], name: str) -> str:
    """How one setting stands under these variables."""
    code = f"from django.conf import settings; print(settings.{name})"
    return started(var, settings, "shell", "--no-imports", "-c", code).stdout.strip()


def test_a_run_for_the_public_passes_the_checks_of_deployment(tmp_path):
    run = started(tmp_path, PUBLIC, "check", "--deploy", "--fail-level", "WARNING")
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("missing", ["DEMANDKB_SECRET_KEY", "DEMANDKB_ALLOWED_HOSTS"])
def test_a_run_for_the_public_refuses_to_start_without(missing, tmp_path):
    run = started(tmp_path, {**PUBLIC, missing: ""}, "check")
    assert run.returncode != 0
    assert f"DEMANDKB_PRODUCTION=1 needs {missing}." in run.stderr


def test_a_run_for_the_public_is_never_a_run_for_debugging(tmp_path):
    run = started(tmp_path, {**PUBLIC, "DEMANDKB_DEBUG": "1"}, "check")
    assert "exclude each other" in run.stderr


def test_a_local_run_makes_its_own_secret_once_and_keeps_it_from_others(tmp_path):
    first, second = (setting(tmp_path, {}, "SECRET_KEY") for _ in range(2))
    assert len(first) > 50
    assert first == second
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_local_run_answers_this_machine_alone_and_without_debugging(tmp_path):
    assert "demandkb.example" not in setting(tmp_path, {}, "ALLOWED_HOSTS")
    assert setting(tmp_path, {}, "DEBUG") == "False"


def test_a_run_for_the_public_answers_the_named_hosts(tmp_path):
    assert setting(tmp_path, PUBLIC, "ALLOWED_HOSTS") == "['demandkb.example', 'www.demandkb.example']"


def test_every_answer_tells_the_browser_what_a_page_may_do(client, db):
    policy = client.get("/no-such-page/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
