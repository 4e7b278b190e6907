"""How watching is set: what cannot be meant is refused before the site begins."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from demandkb.watch_settings import read_form, read_milliseconds, read_token


def test_the_log_is_json_for_the_public_and_text_at_home_unless_said_otherwise():
    assert (read_form("", True), read_form("", False), read_form("text", True)) == ("json", "text", "text")


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (lambda text: read_form(text, True), "xml"),
        (read_milliseconds, "-1"),
        (read_milliseconds, "soon"),
        (read_milliseconds, "²"),
        (read_token, "short"),
    ],
)
def test_what_cannot_be_meant_is_refused(read, text):
    with pytest.raises(ImproperlyConfigured, match="DEMANDKB_"):
        read(text)
