"""What is kept in memory is bounded by its bytes."""

from apps.serving.memory import OF_AN_ENTRY, Memory


def memory(name, size):
    return Memory(name, {"OPTIONS": {"bytes": size}, "TIMEOUT": 60})


def test_what_is_kept_is_found_again_in_every_thread_of_the_process():
    memory("shared", 100_000).set("key", ("value", 1))
    assert memory("shared", 100_000).get("key") == ("value", 1)
    assert memory("another", 100_000).get("key", "nothing") == "nothing"


def test_what_was_not_asked_for_longest_goes_first():
    kept = memory("full", 8 * (1000 + OF_AN_ENTRY))
    for number in range(8):
        kept.set(str(number), b"x" * 900)
    assert kept.get("0")
    kept.set("8", b"x" * 900)
    assert kept.get("1") is None
    assert kept.get("0")
    assert kept.get("8")


def test_what_is_too_large_is_not_kept_and_drives_nothing_out():
    kept = memory("large", 80_000)
    kept.set("small", b"x")
    kept.set("large", b"old")
    kept.set("large", b"x" * 20_000)
    assert (kept.get("small"), kept.get("large")) == (b"x", None)


def test_what_has_ended_is_not_found():
    kept = memory("ended", 80_000)
    kept.set("ended", b"x", timeout=-1)
    kept.set("endless", b"x", timeout=None)
    assert (kept.get("ended"), kept.get("endless")) == (None, b"x")
    assert kept.add("ended", b"y")
    assert not kept.add("endless", b"y")
    assert kept.delete("endless")
    assert not kept.delete("endless")
    kept.clear()
    assert kept.get("ended") is None
