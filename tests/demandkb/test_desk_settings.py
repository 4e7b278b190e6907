"""The path of the desk: what may be one, and that there is no desk in public unless somebody names its path."""

import json

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import URLPattern, get_resolver

from demandkb.desk_settings import TAKEN, read_path
from tests.demandkb.test_settings import PUBLIC, started

CODE = """
import json
from django.conf import settings
from django.urls import Resolver404, resolve
def is_there(path):
    try:
        return bool(resolve(path))
    except Resolver404:
        return False
print(json.dumps([[is_there(path) for path in ("/desk/", "/admin/", "/desk-7f3a/login/", "/login/")],
    settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_PATH, settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_NAME,
    settings.CSRF_COOKIE_PATH, settings.CSRF_COOKIE_SECURE]))
"""


def stands(var, settings):
    """Which paths lead somewhere, and how the cookies of the desk are called, under these variables."""
    return json.loads(started(var, settings, "shell", "--no-imports", "-c", CODE).stdout)


def test_in_public_there_is_no_desk_unless_its_path_is_named(tmp_path):
    paths, *_ = stands(tmp_path, PUBLIC)
    assert paths == [False] * 4


def test_in_public_the_desk_stands_where_it_is_named_with_cookies_for_https_alone(tmp_path):
    paths, *cookies = stands(tmp_path, {**PUBLIC, "DEMANDKB_ADMIN_PATH": "desk-7f3a"})
    assert paths == [False, False, True, False]
    assert cookies[:3] == ["__Secure-desk", "/desk-7f3a/", True]
    assert cookies[3:] == ["__Secure-desk-form", "/desk-7f3a/", True]


def test_a_run_with_a_path_that_is_none_does_not_start(tmp_path):
    run = started(tmp_path, {"DEMANDKB_ADMIN_PATH": "my desk"}, "check")
    assert run.returncode != 0
    assert "DEMANDKB_ADMIN_PATH=my desk is no path." in run.stderr


@pytest.mark.parametrize("path", ["desk", "desk-7f3a", "inner/desk_2", "/desk/"])
def test_small_letters_digits_hyphens_and_parts_make_a_path(path):
    assert read_path(path) == path.strip("/")


@pytest.mark.parametrize("path", ["a b", "Desk", "a//b", "../a", "a.b", "(?P<x>.*)", "<slug:x>", "dé", "a?b", "a\n"])
def test_anything_else_is_refused(path):
    with pytest.raises(ImproperlyConfigured, match="is no path"):
        read_path(path)


def first_parts(patterns):
    """The first part of each address of the site that has one."""
    for pattern in patterns:
        written = str(pattern.pattern).removeprefix("^")
        first, stroke, _ = written.partition("/")
        if written:
            yield first if stroke or isinstance(pattern, URLPattern) else written
        else:
            yield from first_parts(getattr(pattern, "url_patterns", []))


def test_no_address_of_the_site_can_be_the_path():
    own = {part for part in first_parts(get_resolver().url_patterns) if "." not in part} - {"desk"}
    assert {"states", "api", "c", "embed"} <= own <= TAKEN
    for part in TAKEN:
        with pytest.raises(ImproperlyConfigured, match="an address of the site itself"):
            read_path(f"{part}/desk")
