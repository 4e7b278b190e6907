"""What is counted is read with a token, and without one nothing is counted at all."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "a token for this test alone"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
UNCOUNTED = """
import django, sys
django.setup()
from django.core.handlers.wsgi import WSGIHandler
WSGIHandler()
assert "apps.watching.middleware" in sys.modules
assert "prometheus_client" not in sys.modules
"""


@pytest.fixture
def counting(settings):
    """A visitor of a site that counts."""
    settings.METRICS_TOKEN = TOKEN
    return Client()


def numbers(visitor, name):
    """The samples of one name by their labels."""
    text = visitor.get("/metrics", headers=BEARER).content.decode()
    return {found[1] or "": float(found[2]) for found in re.finditer(rf"^{name}(\{{.*\}})? (\S+)$", text, re.M)}


@pytest.mark.parametrize("given", ["", "Bearer ", "Bearer something else", TOKEN, "Bearer ünknown"])
def test_without_the_token_nothing_is_told(counting, given):
    answer = counting.get("/metrics", headers={"Authorization": given})
    assert (answer.status_code, answer.content) == (401, b"")


def test_a_request_is_counted_by_route_method_and_status(counting, db):
    label = '{method="GET",route="about",status="200"}'
    before = numbers(counting, "demandkb_requests_total").get(label, 0)
    counting.get("/about/?x=secret")
    counting.get("/about/")
    assert numbers(counting, "demandkb_requests_total")[label] == before + 1
    assert numbers(counting, "demandkb_request_seconds_count")['{route="about"}'] >= 2
    assert numbers(counting, "demandkb_requests_in_progress") == {"": 0}


def test_labels_are_bounded_whatever_is_asked_for(counting, db):
    for path in ("/xyzzy/1/", "/xyzzy/2/", "/states/xyzzy/", "/api/v1/xyzzy/"):
        counting.generic("XYZZY", path)
    text = counting.get("/metrics", headers=BEARER).content.decode()
    assert 'method="other",route="none",status="404"' in text
    assert "xyzzy" not in text.lower()


def test_which_code_and_which_facts_are_told(counting, db):
    assert numbers(counting, "demandkb_ready") == {"": 1}
    [facts] = numbers(counting, "demandkb_facts_info")
    assert re.search(r'version="[0-9a-f]{12}"', facts)
    [build] = numbers(counting, "demandkb_build_info")
    assert 'version="2' in build


def test_where_no_token_is_set_the_address_does_not_exist(client, db):
    assert client.get("/metrics", headers=BEARER).status_code == 404


def test_where_no_token_is_set_nothing_is_imported(tmp_path):
    kept = {name: value for name, value in os.environ.items() if name != "DEMANDKB_METRICS_TOKEN"}
    environment = {**kept, "DJANGO_SETTINGS_MODULE": "tests.settings", "DEMANDKB_VAR": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", UNCOUNTED], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
