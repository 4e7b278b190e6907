"""Where Redis is gone, the site goes on without what it remembered."""

import pytest

from apps.serving import redis
from tests.site import free_port


@pytest.fixture
def gone(monkeypatch):
    monkeypatch.setattr(redis.Redis, "rests_until", 0.0)
    yield redis.Redis(f"redis://127.0.0.1:{free_port()}/0", {"OPTIONS": {"socket_connect_timeout": 1}})
    redis.Redis.rests_until = 0.0


def test_nothing_is_found_kept_or_counted(gone, caplog):
    assert gone.get("key", "nothing") == "nothing"
    assert not gone.add("key", 1)
    assert not gone.has_key("key")
    assert gone.get_or_set("key", lambda: "made") == "made"
    for change in (lambda: gone.set("key", 1), lambda: gone.delete("key"), gone.clear):
        change()
    with pytest.raises(ValueError, match="does not answer"):
        gone.incr("key")
    assert caplog.text.count("Redis does not answer") == 1, "it is asked once, and rests"


def test_after_its_rest_it_is_asked_again(gone, caplog):
    gone.get("key")
    redis.Redis.rests_until = 0.0
    gone.get("key")
    assert caplog.text.count("Redis does not answer") == 2
