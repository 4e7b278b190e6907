"""The server that is asked most: it stands on the invented world, which is small."""

import subprocess
import sys

import pytest

from tests.site import ROOT, served, surroundings

SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.settings"}
SERVE = ("gunicorn", "demandkb.wsgi", "--threads", "4", "--no-control-socket", "--bind", "127.0.0.1:{port}")


@pytest.fixture(scope="session")
def world_site(tmp_path_factory):
    """The address of a site on the invented world: many questions are put to it, and none is counted."""
    folder = tmp_path_factory.mktemp("world")
    for step in (["migrate", "--verbosity", "0"], ["load_facts", "--quiet", "--folder", "tests/world"]):
        command = [sys.executable, "manage.py", *step]
        subprocess.run(command, cwd=ROOT, env=surroundings(folder, **SETTINGS), check=True)
    with served(folder, (sys.executable, "-m", *SERVE), **SETTINGS) as address:
        yield address
