"""The sums over the figures of the brief, on the findings as they stand."""

import pytest

from apps.findings.checks import CHECKS, checks, said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]

SAID = {
    "share-of-states": ("rounded", "22 57 40", "38.6 22.8 40.4"),
    "states-in-between": ("implies", "57 31 19 2", "7 5"),
    "victims-implied": ("implies", "162 72", "11,664"),
}


def test_every_check_is_done_and_shows_what_the_tension_says():
    found = {
        check.rule.key: (
            check.outcome.key,
            " ".join(each.said for each in check.inputs),
            " ".join(said(step.result) for step in check.steps),
        )
        for check in checks()
    }
    assert found == SAID
    assert len(found) == len(CHECKS)


def test_every_check_stands_beside_its_tension_and_its_findings():
    for check in checks():
        named = {link.finding_id for link in check.tension.finding_links.all()}
        assert {finding.pk for finding in check.findings} <= named
        assert check.citations
