"""What the measuring of servers believes, and what it makes of it."""

import json
import math
import os

import pytest

from benchmarks.serving import constant
from benchmarks.serving.aims import aims, aims_of
from benchmarks.serving.asking import Answer
from benchmarks.serving.cases import BY_KEY, CASES
from benchmarks.serving.contenders import NAMES
from benchmarks.serving.load import Load, SpoiltError, middle, read
from benchmarks.serving.measuring import Measured, long_enough
from benchmarks.serving.memory import Memory, memory_of
from benchmarks.serving.report import report

TOLD = {
    "requests": 400,
    "duration": 2_000_000,
    "bytes": 400_000,
    "median": 1500,
    "ninety_ninth": 9000,
    "refused": 0,
    "unanswered": 0,
}


def told(**differently):
    """What wrk prints: its own lines, and ours."""
    return f"Running 2s test\n{json.dumps({**TOLD, **differently})}\nRequests/sec: 200\n"


def did(cold, warm, datasette, nginx, constant):
    """What five servers did, by their rates."""
    rates = dict(zip(NAMES, (cold, warm, datasette, nginx, constant), strict=True))
    return {name: Measured(1000, 1000 / rate, [Load(rate, 4, 9)]) for name, rate in rates.items()}


def test_what_wrk_tells_is_read_in_requests_a_second_and_milliseconds():
    assert read(told(), least_bytes=900) == Load(rate=200, median=1.5, ninety_ninth=9)


@pytest.mark.parametrize(
    ("differently", "said"),
    [
        ({"refused": 1}, "1 answers were refusals"),
        ({"unanswered": 2}, "2 requests had none"),
        ({"requests": 0}, "no answer"),
        ({"bytes": 100_000}, "shorter than 900 bytes"),
    ],
)
def test_a_run_with_a_failure_counts_for_nothing(differently, said):
    with pytest.raises(SpoiltError, match=said):
        read(told(**differently), least_bytes=900)


def test_of_several_rounds_each_figure_is_the_middle_one():
    assert middle([Load(1, 30, 5), Load(9, 10, 7), Load(3, 20, 6)]) == Load(3, 20, 6)


@pytest.mark.parametrize(("one", "seconds"), [(0.001, 3), (0.1, 4), (1, 10), (5, 40)])
def test_a_slow_answer_is_measured_longer(one, seconds):
    assert long_enough(one, 3) == seconds


def test_a_page_worked_out_is_to_be_three_times_as_fast_and_a_kept_one_twenty_times():
    found = [aim.is_reached for aim in aims_of(BY_KEY["home"], did(30, 200, 10, 9000, 600))]
    assert found == [True, True, True]
    assert [aim.is_reached for aim in aims_of(BY_KEY["home"], did(29, 199, 10, 9000, 600))] == [False] * 3


def test_an_answer_of_304_is_to_be_quick_whether_anything_is_kept_or_not():
    cold, *_ = aims_of(BY_KEY["page-304"], did(30, 200, 10, 9000, 600))
    assert (cold.wanted, cold.is_reached) == ("≥ 20", False)


def test_the_comparison_and_the_memory_have_aims_of_their_own():
    results = {"compare57": did(4, 200, 1, 9000, 600)}
    found = {aim.words: aim.is_reached for aim in aims(results, {"warm": Memory(201, 150, 300)})}
    assert found["57 states, cold, asked alone"]
    assert not found["memory of a worker, warm"]


def test_a_case_that_could_not_be_asked_is_told_of_and_has_no_aim():
    results = {"home": did(30, 200, 10, 9000, 600), "page-304": {}}
    said = report(results, aims(results, {}), {})
    assert "| 304, page | none yet |" in said
    assert "| home | 30 | 200 | 10.0 | 9,000 | 600 | 3.0 | 20 | 0.33 | 0.02 |" in said
    assert said.count("reached |") == 3


def test_the_constant_answer_is_the_answer_that_was_kept(tmp_path):
    constant.keep(tmp_path, "home", Answer(200, [("etag", '"x"'), ("Date", "today")], b"body"))
    given = []
    body = constant.answering(tmp_path)({"PATH_INFO": "/home"}, lambda *said: given.extend(said))
    assert (given, body) == (["200 OK", [("etag", '"x"')]], [b"body"])


def test_every_case_says_why_the_two_addresses_are_equal():
    assert len({case.key for case in CASES}) == len(CASES)
    assert all(len(case.why) > 20 for case in CASES)


def test_megabytes_are_told_of_a_process_that_runs():
    found = memory_of(os.getpid())
    assert 0 < found.proportional <= found.resident <= math.ceil(found.peak + 1)
