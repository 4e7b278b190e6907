"""A line of the log holds what is named, for machines as JSON and for people as text."""

import json
import logging
import sys

import pytest

from apps.watching.lines import Json, Text, Whole


def record(name="anything", message="words", *arguments, **more):
    made = logging.LogRecord(name, logging.WARNING, __file__, 1, message, arguments, more.pop("exc_info", None))
    made.__dict__.update(more)
    return made


def test_a_line_for_machines_is_one_object():
    line = Json().format(record(told={"route": "home"}, request="never told", secret="nor this"))
    assert "\n" not in line
    held = json.loads(line)
    assert list(held) == ["time", "level", "logger", "message", "route"]
    assert held["time"].endswith("Z")


def test_what_is_said_cannot_feign_a_line():
    line = Text().format(record("anything", "words\n2026-01-01 INFO feigned"))
    assert "\n" not in line


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Error handling request %s %s", "Error handling request"),
        ("Invalid request from ip=192.0.2.7: Invalid HTTP request line: 'secret'", "Invalid request"),
        ("Worker exiting (pid: 7)", "Worker exiting (pid: 7)"),
    ],
)
def test_the_server_tells_no_address(message, told):
    arguments = ("GET", "/search/?q=secret") if "%s" in message else ()
    assert json.loads(Json().format(record("gunicorn.error", message, *arguments)))["message"] == told


def test_of_an_exception_place_and_class_are_told_and_of_those_behind_it():
    try:
        try:
            int("secret")
        except ValueError as error:
            raise LookupError("secret too") from error
    except LookupError:
        line = Text().format(record(exc_info=sys.exc_info()))
    assert "builtins.LookupError\nbecause of\n" in line
    assert line.endswith("builtins.ValueError")
    assert "secret too" not in line.replace('raise LookupError("secret too")', "")


def test_a_developer_reads_all_of_it():
    try:
        int("secret")
    except ValueError:
        line = Whole().format(record("django.request", "said", exc_info=sys.exc_info(), told={"route": "home"}))
    assert "django.request: said route=home" in line
    assert "invalid literal" in line
