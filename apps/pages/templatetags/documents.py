"""How templates name the documents that findings stand in."""

import re

from django import template

from apps.findings.gaps.rules import to_find
from apps.findings.sayings import short_name
from apps.pages.templatetags.pages import to

register = template.Library()
register.filter("short_name", short_name)
register.filter("to_find", to_find)


@register.simple_tag(takes_context=True)
def records_of(context, on_file):
    """The list of the records that bear on a finding by one of its topics."""
    return to(context, on_file.page, **on_file.asked)


FILES = {
    "see perspectives.yaml": "see the questions on which sources differ",
    " (arguments_for_all_criminalisation)": "",
    "selling_sex.value": "status of selling sex",
    "participation.csv": "the table of who takes part in which instrument",
    "instruments.yaml": "the table of instruments",
    "osce.csv": "the table of participating States",
    "the state files decide": "the records of each state decide",
}

CODED = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")


@register.filter
def for_readers(text):
    """A note of the compilers without the names of their files and fields: an action_plan is an action plan."""
    for name, words in FILES.items():
        text = text.replace(name, words)
    return CODED.sub(lambda word: word[0].replace("_", " "), text)
