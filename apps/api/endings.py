"""Addresses with an ending: `statutes/` is the list, `statutes.csv` the same list as a file."""

import re

from django.urls import re_path

from apps.api.representations import ENDINGS

WRITTEN = "|".join(re.escape(key) for key in (*ENDINGS, "yaml"))  # the description of the API comes as YAML too


def with_endings(patterns):
    """Each address as it is, and once more with the ending of a representation. The view refuses those it has not."""
    return [found for each in patterns for found in (each, _with_ending(each))]


def _with_ending(pattern):
    route = pattern.pattern.regex.pattern.removesuffix(r"\Z").removesuffix("$").removesuffix("/")
    route = rf"{route}\.(?P<format>{WRITTEN})$"
    return re_path(route, pattern.callback, pattern.default_args, name=f"{pattern.name}-as")
