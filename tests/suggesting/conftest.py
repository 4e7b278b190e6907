"""A suggestion, and people who read it."""

import datetime

import pytest
from django.contrib.auth.models import User
from django.core.cache import caches

from apps.suggesting.models import Suggestion, digest_of

NOW = datetime.datetime(2026, 11, 30, 12, tzinfo=datetime.UTC)
TEXT = "The maximum was raised to two years by the act of 2020."


def suggested(**said) -> Suggestion:
    """A suggestion on a law of the world, not yet kept."""
    usual = {
        "family": "statutes",
        "key": "xa-code-5",
        "name": "Penal Code",
        "state": "XA",
        "text": TEXT,
        "source": "Gazette of Arcadia, 2020, page 7",
        "sent_at": NOW,
    }
    given = {**usual, **said}
    return Suggestion(**{"digest": digest_of(given["text"]), **given})


@pytest.fixture(autouse=True)
def nobody_asked_before():
    caches["counts"].clear()


@pytest.fixture
def suggestion(db):
    """A suggestion that nobody has taken up."""
    made = suggested(email="reader@example.org")
    made.save()
    return made


@pytest.fixture
def readers(db):
    """Two people who may judge suggestions."""
    return [User.objects.create(username=name, is_staff=True) for name in ("ada", "ben")]
