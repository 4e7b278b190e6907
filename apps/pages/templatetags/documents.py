"""How templates name the documents that findings stand in."""

import re

from django import template

from apps.findings.sayings import short_name

register = template.Library()
register.filter("short_name", short_name)

FILES = {
    "see perspectives.yaml": "see the questions on which sources differ",
    " (arguments_for_all_criminalisation)": "",
}

CODED = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")


@register.filter
def for_readers(text):
    """A note of the compilers without the names of their files and fields: an action_plan is an action plan."""
    for name, words in FILES.items():
        text = text.replace(name, words)
    return CODED.sub(lambda word: word[0].replace("_", " "), text)
