"""What is worked out from one version of the facts is worked out once, and forgotten with it."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from itertools import count

import pytest

from apps.databases import remembering as module
from apps.databases.remembering import is_remembering, remembered, remembering


@pytest.fixture(autouse=True)
def _nothing_is_remembered(monkeypatch):
    monkeypatch.setattr(module, "MEMORY", module.Memory())


def test_where_no_version_is_known_all_is_worked_out_anew():
    numbers = count()
    assert not is_remembering()
    assert [remembered("name", lambda: next(numbers)) for _ in range(2)] == [0, 1]
    with remembering(None):
        assert remembered("name", lambda: next(numbers)) == 2


def test_of_one_version_it_is_worked_out_once_for_each_name():
    numbers = count()
    with remembering("first"):
        assert is_remembering()
        assert [remembered(name, lambda: next(numbers)) for name in ("a", "b", "a")] == [0, 1, 0]
    with remembering("second"):
        assert remembered("a", lambda: next(numbers)) == 2
    with remembering("first"):
        assert remembered("a", lambda: next(numbers)) == 0, "a request from before the load may still go on"
    with remembering("third"):
        remembered("a", lambda: next(numbers))
    with remembering("first"):
        assert remembered("a", lambda: next(numbers)) == 0, "of what is still asked for nothing is forgotten"
    with remembering("second"):
        assert remembered("a", lambda: next(numbers)) == 4, "two versions are remembered, no more"


def test_what_was_not_asked_for_longest_is_forgotten_first():
    numbers = count()
    with remembering("version"):
        for name in range(module.MOST):
            remembered(name, lambda: next(numbers))
        remembered(0, lambda: pytest.fail("it is remembered"))
        remembered("one more", lambda: next(numbers))
        remembered(0, lambda: pytest.fail("it is remembered"))
        assert remembered(1, lambda: "anew") == "anew"


def test_what_fails_is_not_remembered():
    with remembering("version"):
        with pytest.raises(ZeroDivisionError):
            remembered("name", lambda: 1 / 0)
        assert remembered("name", lambda: 1) == 1


def test_what_is_worked_out_may_need_what_else_is_remembered():
    with remembering("version"):
        assert remembered("outer", lambda: remembered("inner", lambda: 1) + 1) == 2


def test_threads_that_come_together_share_it():
    numbers = count()
    with remembering("version"), ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(copy_context().run, remembered, "name", lambda: next(numbers)) for _ in range(50)]
        assert {each.result() for each in asked} == {0}
