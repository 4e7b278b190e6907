"""A trial that cannot fail proves nothing: what it judges by is tested, and the quickest is run."""

import subprocess
import sys

import pytest

from tests import world
from tests.site import ROOT, surroundings
from trials.asking import Answer
from trials.facts import MARK, changed_copy
from trials.growing.expecting import Expected
from trials.growing.installation import Installation
from trials.lost_database import fault_of_refusal
from trials.reload_under_traffic import Load, is_stale, judge
from trials.steady_load import slope
from trials.telling import percentile, verdict

PROBLEM = {"Content-Type": "application/problem+json", "Retry-After": "5"}
KNOWN = {"old": {"/": b"200 old"}, "new": {"/": b"200 new"}}
LOADS = [Load("old", 0, 1), Load("new", 10, 12), Load("old", 20, 22)]


def said(body, begun, ended, status=200):
    return Answer("/", status, body, {}, begun, ended)


def test_a_load_that_is_killed_while_it_writes_leaves_the_facts_as_they_were(tmp_path):
    command = [sys.executable, "-m", "trials.killed_at_each_step", "--every", "12", "--facts", str(world.FOLDER)]
    environment = surroundings(tmp_path, DATABASE_URL="")
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "VERDICT: PASSED" in done.stdout


def test_the_changed_copy_tells_much_otherwise_and_keeps_what_was_read(tmp_path):
    copy = changed_copy(world.FOLDER, tmp_path / "copy")
    told = (copy / "states" / "XA.yaml").read_text()
    assert f"summary: {MARK}, Paying for sex" in told
    assert f"law: {MARK}, Penal Code" in told
    assert f"{MARK}, Arcadia punishes" in told
    assert (copy / "readings.yaml").read_text() == (world.FOLDER / "readings.yaml").read_text()


@pytest.mark.parametrize(
    ("answer", "sort"),
    [
        (said(b"old", 2, 3), "of one version"),
        (said(b"new", 11, 11.5), "of one version"),  # while it was loaded, it may be either
        (said(b"old", 11, 13), "of one version"),
        (said(b"new", 13, 14), "of one version"),
        (said(b"old", 13, 14), "stale"),
        (said(b"old, new", 13, 14), "mixed"),
        (said(b"old", 2, 3, 404), "mixed"),
        (said(b"", 2, 3, 0), "no answer"),
        (said(b"", 2, 3, 503), "no answer"),
    ],
)
def test_an_answer_is_of_one_version_or_mixed_or_stale(answer, sort):
    faults, counted = judge([answer], LOADS, KNOWN)
    assert counted == {sort: 1}
    assert bool(faults) is (sort != "of one version")


def test_what_was_loaded_again_is_not_stale():
    assert not is_stale(said(b"old", 23, 24), "old", LOADS)
    assert is_stale(said(b"new", 23, 24), "new", LOADS)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (Answer("/api/v1/", 503, b"{}", PROBLEM), ""),
        (Answer("/", 503, b"<p>", {"Content-Type": "text/html", "Retry-After": "5"}), ""),
        (Answer("/", 503, b"<p>", {"Content-Type": "text/html"}), "without Retry-After"),
        (Answer("/", 503, b"Traceback", {"Content-Type": "text/html", "Retry-After": "5"}), "shows what is within"),
        (Answer("/", 503, b"{}", PROBLEM), "was refused as"),
        (Answer("/", 500, b"", {}), "was answered with 500"),
        (Answer("/", 0, broke="reset"), "broke off"),
    ],
)
def test_a_refusal_is_clear_or_not(answer, fault):
    found = fault_of_refusal(answer)
    assert fault in found
    assert bool(found) is bool(fault)


def test_growth_is_the_slope_of_a_line():
    assert slope([(0, 100), (60, 101), (120, 102)]) == pytest.approx(1)
    assert slope([(0, 100), (60, 100)]) == 0
    assert slope([(0, 100)]) == 0


def test_a_verdict_is_an_exit_status(capsys):
    assert verdict([], "all is well") == 0
    assert verdict(["broken"] * 7, "all is well") == 1
    told = capsys.readouterr().out
    assert "PASSED" in told
    assert "FAILED" in told
    assert "and 2 more" in told


def test_percentiles():
    assert [percentile([3, 1, 2], part) for part in (0, 0.5, 1)] == [1, 2, 3]
    assert percentile([], 0.5) == 0


def test_a_trial_of_growth_asks_no_address_twice_and_forgets_no_error(tmp_path):
    site, expected = Installation(tmp_path, range(8180, 8192), 4), Expected()
    asked = [site.fresh() for _ in range(500)]
    assert len(set(asked)) == len(asked)
    expected.good("all went well", [said(b"", 0, 1), said(b"", 0, 1)])
    assert expected.faults == []
    expected.good("nobody answered", [])
    expected.good("one failed", [said(b"", 0, 1), said(b"", 0, 1, status=500)])
    expected.that("it holds", False, "it does not")
    assert [fault.partition(":")[0] for fault in expected.faults] == ["nobody answered", "one failed", "it holds"]
