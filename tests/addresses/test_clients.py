"""Where it cannot be remembered who asked how often, everybody is answered."""

import pytest

from apps.addresses.clients import Allowance


@pytest.fixture
def nowhere(settings, tmp_path):
    """A cache of files in a folder that cannot be made, as on a disk without room."""
    (tmp_path / "file").write_text("in the way")
    place = {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": tmp_path / "file" / "cache"}
    settings.CACHES = {"default": place}


def test_nobody_is_refused_and_nobody_meets_a_fault(nowhere, rf):
    taken = [Allowance("ask", 2, 60).take(rf.get("/")) for _ in range(4)]
    assert [(each.is_allowed, each.left) for each in taken] == [(True, 1)] * 4
