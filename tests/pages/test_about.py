"""About: every word of confidence and every kind of answer stands there with its meaning."""

import pytest

from apps.sources.models import CONFIDENCE_DEFINITIONS
from apps.tables import Kind
from tests.pages.reading import part_of

pytestmark = pytest.mark.django_db


def test_every_kind_of_answer_is_explained(client):
    told = part_of(client.get("/about/"), "unknown")
    for kind in Kind:
        assert kind.label in told
        assert kind.definition in told


def test_every_word_of_confidence_is_explained(client):
    told = part_of(client.get("/about/"), "rests")
    for definition in CONFIDENCE_DEFINITIONS.values():
        assert definition in told
