"""manage.py check_facts, and the real facts under it."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from apps.loading.files import READING_RULES
from apps.loading.rules import EXCEPTIONS, FILE_RULES, ID_RULES, RECORD_RULES, SET_RULES
from tests.loading.breaking import SMALL, XA, copied

GUIDE = Path(settings.BASE_DIR) / "docs" / "facts.md"
NAMES = [rule.__name__ for rule in (*RECORD_RULES, *FILE_RULES, *SET_RULES, *ID_RULES)] + [
    *READING_RULES,
    "an_exception_is_needed",
]


def checked(folder):
    out, err = io.StringIO(), io.StringIO()
    call_command("check_facts", folder=folder, stdout=out, stderr=err, no_color=True)
    return out.getvalue(), err.getvalue()


def test_facts_without_a_fault_are_counted():
    assert checked(SMALL) == ("2 state files, 0 faults\n", "")


def test_all_faults_are_printed_and_the_status_is_1(tmp_path, capsys):
    folder = copied(tmp_path)
    path = folder / XA
    path.write_text(
        path.read_text("utf-8").replace("ended: 2012-05", "ended: 2009").replace("value: 162", "value: x"), "utf-8"
    )
    with pytest.raises(SystemExit) as end:
        call_command("check_facts", folder=folder, no_color=True)
    out, err = capsys.readouterr()
    assert end.value.code == 1
    assert out == "2 state files, 2 faults\n"
    assert err.splitlines() == [
        "states/XA.yaml:56 enforcement 1: value 'x' is not a whole number [a_number_is_whole]",
        "states/XA.yaml:70 xa-course: ends 2009, before it begins 2010 [an_end_follows_its_beginning]",
    ]


def test_the_facts_of_this_repository_have_no_fault():
    out, err = checked(Path(settings.BASE_DIR) / "fixtures")
    assert err == ""
    assert out == "57 state files, 0 faults\n"


def test_each_exception_gives_its_reason():
    assert all(one.reason.endswith(".") for one in EXCEPTIONS)


@pytest.mark.parametrize("rule", NAMES)
def test_the_guide_to_the_facts_names_each_rule(rule):
    assert f"`{rule}`" in GUIDE.read_text("utf-8")
