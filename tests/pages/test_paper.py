"""On paper a table stays a table: a sheet is as narrow as a small screen, but no small screen."""

import re
from pathlib import Path

from django.conf import settings

SHEET = Path(settings.BASE_DIR, "static", "site.css").read_text()


def blocks():
    """The rules of every question about the medium, each with its question."""
    for opening in re.finditer(r"@media ([^{]+)\{", SHEET):
        depth, end = 1, opening.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(SHEET[end], 0)
            end += 1
        yield opening[1].strip(), SHEET[opening.end() : end]


def test_rows_are_laid_out_as_blocks_on_a_screen_alone():
    folding = [question for question, rules in blocks() if re.search(r"\bthead\b[^{}]*\{[^}]*clip-path", rules)]
    assert folding
    assert [question for question in folding if not question.startswith("screen")] == []
