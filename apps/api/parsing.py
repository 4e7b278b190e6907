"""What a client sends: a small JSON object, read without mercy."""

import json

from rest_framework import status
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser

MOST = 64 * 1024  # bytes; every state and every topic by name take a tenth of it


class TooLarge(APIException):
    """More was sent than any question needs."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = f"The body holds more than {MOST} bytes."


class StrictJSON(BaseParser):
    """One JSON object in UTF-8, in which no key stands twice."""

    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None):
        body = stream.read(MOST + 1)
        if len(body) > MOST:
            raise TooLarge
        try:
            found = json.loads(body.decode("utf-8"), object_pairs_hook=_each_once, parse_constant=_no_such_number)
        except (ValueError, RecursionError) as error:
            raise ParseError(f"The body is not JSON as it is read here: {_what_is_wrong(error)}.") from None
        if not isinstance(found, dict):
            raise ParseError("The body is not a JSON object.")
        return found


def _what_is_wrong(error):
    """In words of ours, where Python's would speak of itself."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if isinstance(error, UnicodeDecodeError):
        return "it is not in UTF-8"
    if isinstance(error, json.JSONDecodeError | NotJSONError):
        return str(error)
    return "it holds a number that is too long"


class NotJSONError(ValueError):
    """What Python would read, and JSON does not hold."""


def _each_once(pairs):
    keys = [key for key, _ in pairs]
    if twice := next((key for key in keys if keys.count(key) > 1), None):
        raise NotJSONError(f"the key {twice!a} stands twice")
    return dict(pairs)


def _no_such_number(name):
    raise NotJSONError(f"{name} is no number")
