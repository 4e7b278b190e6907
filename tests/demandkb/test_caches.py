"""What is remembered beside the database, by the environment."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from demandkb.caches import caches, read_number

NAME = "DEMANDKB_KEPT_ANSWERS"


def test_without_redis_answers_stay_in_memory_and_counts_in_a_file_of_the_machine(tmp_path):
    found = caches(tmp_path, "", 7)
    assert found["answers"]["OPTIONS"] == {"bytes": 7_000_000}
    assert found["counts"]["LOCATION"].parent == tmp_path


def test_with_redis_all_is_there_and_nothing_on_the_machine(tmp_path):
    found = caches(tmp_path, "redis://cache:6379/0", 7)
    assert {each["LOCATION"] for each in found.values()} == {"redis://cache:6379/0"}
    assert len({each["KEY_PREFIX"] for each in found.values()}) == len(found) == 3


def test_what_is_no_redis_stops_the_start_and_tells_no_password(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="DEMANDKB_REDIS_URL") as refused:
        caches(tmp_path, "http://:secret@cache", 7)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(("text", "number"), [("", 48), ("0", 0), ("12", 12)])
def test_a_number_is_read(monkeypatch, text, number):
    monkeypatch.setenv(NAME, text)
    assert read_number(NAME, 48, "megabytes") == number


@pytest.mark.parametrize("text", ["-1", "1.5", "48MB", "many"])
def test_what_is_no_number_stops_the_start(monkeypatch, text):
    monkeypatch.setenv(NAME, text)
    with pytest.raises(ImproperlyConfigured, match=NAME):
        read_number(NAME, 48, "megabytes")
