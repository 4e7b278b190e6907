"""Lines that fetch the very table on screen, to be copied: for a shell, for Python, for R."""

import json
import shlex
from typing import NamedTuple

from django.utils.encoding import iri_to_uri

PYTHON = """\
import csv, io, urllib.request
with urllib.request.urlopen({address}) as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")))"""
R = 'rows <- read.csv({address}, encoding = "UTF-8", check.names = FALSE)'


class Lines(NamedTuple):
    """What to copy, and where it is said."""

    title: str
    text: str


def lines_of(as_csv, as_json, name):
    """The lines for a table, by the addresses of its files and what a file of it is called."""
    as_csv, as_json = iri_to_uri(as_csv), iri_to_uri(as_json)
    return (
        Lines("As CSV, in a shell", in_shell(as_csv, f"{name}.csv")),
        Lines("As JSON, in a shell", in_shell(as_json, f"{name}.json")),
        Lines("In Python", PYTHON.format(address=quoted(as_csv))),
        Lines("In R", R.format(address=quoted(as_csv))),
    )


def in_shell(address, file):
    """A command that saves what stands at an address, whatever signs the address holds."""
    return f"curl --fail --globoff --output {shlex.quote(file)} {shlex.quote(address)}"


def quoted(text):
    """A text as Python and R both write it: in double quotation marks, with backslashes before what would end it."""
    return json.dumps(text, ensure_ascii=False)
