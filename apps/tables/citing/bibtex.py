"""What is cited as a file of BibTeX, in the fields of biblatex, which keep the day, the visit and the version."""

import re
from collections.abc import Iterable
from dataclasses import replace

from apps.tables.citing.items import Item
from apps.tables.citing.pandoc import converted

DATE = re.compile(r"^  date = \{(\d+)", flags=re.MULTILINE)
STRAIGHT = re.compile(r"\\textquotesingle(\{\}| |\b)")


def write_bibtex(items: Iterable[Item]) -> bytes:
    """The items as the bytes of a .bib file, in UTF-8.

    Programs older than biblatex know no `date`, so the year stands beside it; and an apostrophe is written as
    everybody writes it, where pandoc has a command that only LaTeX understands. The kind of a source, for which
    pandoc writes no field, goes before what it supports.
    """
    with_kinds = [replace(item, notes=(item.kind, *item.notes)) if item.kind else item for item in items]
    written = STRAIGHT.sub("'", converted(with_kinds, "--to=biblatex"))
    return DATE.sub(r"  year = {\1},\n\g<0>", written).encode()
