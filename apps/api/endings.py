"""Addresses with an ending: `statutes/` is the list, `statutes.csv` the same list as a file."""

import re

from django.urls import Resolver404, re_path, resolve

from apps.addresses import Fault, nearest
from apps.addresses.faults import shown
from apps.api.representations import ENDINGS

WRITTEN = "|".join(re.escape(key) for key in (*ENDINGS, "yaml"))  # the description of the API comes as YAML too

ENDED = re.compile(r"(.*/[^/.]+)\.([^/]+)")


def with_endings(patterns):
    """Each address as it is, and once more with the ending of a representation. The view refuses those it has not."""
    return [found for each in patterns for found in (each, _with_ending(each))]


def _with_ending(pattern):
    route = pattern.pattern.regex.pattern.removesuffix(r"\Z").removesuffix("$").removesuffix("/")
    route = rf"{route}\.(?P<format>{WRITTEN})$"
    return re_path(route, pattern.callback, pattern.default_args, name=f"{pattern.name}-as")


def unknown_ending(path):
    """What is wrong where an address is that of an answer, but for its ending; None where it is not."""
    found = ENDED.fullmatch(path)
    formats = found and _formats_at(f"{found[1]}/")
    return no_format("ending", found[2], formats) if formats else None


def no_format(parameter, key, formats):
    """That an answer cannot be had in a format, with the nearest in which it can."""
    message = f"There is no format “{shown(key)}” here."
    return Fault(parameter, shown(key), message, nearest(shown(key), formats), tuple(formats))


def _formats_at(path):
    """The formats of the answer that stands at a path; none where none stands there."""
    try:
        match = resolve(path)
    except Resolver404:
        return []
    if match.url_name == "nothing":
        return []
    found = match.func
    view = found.cls(**found.initkwargs)
    view.action = getattr(found, "actions", {}).get("get")
    return [renderer.format for renderer in view.get_renderers()]
