"""The real facts are judged and loaded, and a second load finds nothing to do."""

from io import StringIO

import pytest
from django.core.management import call_command

from apps.loading.files import read
from apps.loading.rules import check
from tests.conftest import FIXTURES


def test_the_facts_have_no_fault():
    assert [str(fault) for fault in check(read(FIXTURES))] == []


@pytest.mark.django_db
def test_a_second_load_changes_nothing(real_facts):
    out = StringIO()
    call_command("load_facts", folder=FIXTURES, quiet=True, stdout=out)
    assert "Nothing changed" in out.getvalue()
