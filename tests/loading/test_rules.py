"""Each rule is broken at least once, and reported on its line and with its words."""

import pytest

from apps.loading.faults import Fault
from apps.loading.files import READING_RULES, read
from apps.loading.rules import FILE_RULES, ID_RULES, RECORD_RULES, SET_RULES, check
from apps.loading.rules.exceptions import Excepted
from tests.loading.breaking import SMALL, XA, Case, broken
from tests.loading.cases_of_form import FORM_CASES, READING_CASES
from tests.loading.cases_of_reasons import REASON_CASES
from tests.loading.cases_of_sense import CODING_CASES, FILE_CASES, SOURCE_CASES, TIME_CASES
from tests.loading.cases_of_the_set import SET_CASES

CASES = (*READING_CASES, *FORM_CASES, *SOURCE_CASES, *TIME_CASES, *CODING_CASES, *FILE_CASES, *SET_CASES, *REASON_CASES)
RULES = (*RECORD_RULES, *FILE_RULES, *SET_RULES, *ID_RULES)
# Broken in test_reading.py: these concern a file as a whole, not a spot in it.
WHOLE_FILES = {"a_file_can_be_read", "a_file_has_a_place", "a_file_holds_a_mapping"}
EXCEPTED = Excepted(XA, "xa-course", "confidence_rests_on_the_best_source", "A reason.")


def test_the_small_folder_has_no_fault():
    assert check(read(SMALL)) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_broken_spot_is_reported_on_its_line(case, tmp_path):
    faults, line = broken(tmp_path, case)
    found = [fault for fault in faults if fault.rule == case.rule and fault.file == case.file]
    assert [(fault.line, case.says in fault.message) for fault in found] == [(line, True)], list(map(str, faults))


@pytest.mark.parametrize("rule", [rule.__name__ for rule in RULES] + sorted(READING_RULES.keys() - WHOLE_FILES))
def test_each_rule_is_broken_by_a_case(rule):
    assert rule in {case.rule for case in CASES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_says_in_a_sentence_what_it_asks(rule):
    assert rule.__doc__.strip().endswith(".")


def test_all_faults_come_at_once_in_the_order_of_the_files(tmp_path):
    old = "  - id: xa-code-2\n    jurisdiction: XA-N\n    law: Criminal Code\n"
    faults, _ = broken(tmp_path, Case("", XA, old, "  - id: xa-code-2\n    jurisdiction: XA-M\n    low: Code\n"))
    assert [(fault.line, fault.rule) for fault in faults] == [
        (36, "every_needed_key_is_filled"),
        (37, "a_jurisdiction_exists"),
        (38, "every_key_is_known"),
    ]


def test_a_fault_reads_as_a_line():
    fault = Fault("states/SE.yaml", 41, "an_end_follows_its_beginning", "ends 1998, before it begins 1999", "se-1")
    assert str(fault) == ("states/SE.yaml:41 se-1: ends 1998, before it begins 1999 [an_end_follows_its_beginning]")


def test_an_exception_keeps_a_fault_away(tmp_path):
    broken(tmp_path, Case("", XA, "confidence: low", "confidence: high"))
    files = read(tmp_path / "facts")
    assert [fault.rule for fault in check(files)] == [EXCEPTED.rule]
    assert check(files, [EXCEPTED]) == []


def test_an_exception_that_is_no_longer_needed_is_a_fault():
    faults = check(read(SMALL), [EXCEPTED])
    assert [(fault.file, fault.record, fault.rule) for fault in faults] == [(XA, "xa-course", "an_exception_is_needed")]


def test_a_period_of_one_year_and_a_year_that_may_follow_are_no_faults(tmp_path):
    """2005 may lie after June 2005: only what is certain is a fault."""
    faults, _ = broken(tmp_path, Case("", XA, "ended: 2012-05", "ended: 2010"))
    assert faults == []
