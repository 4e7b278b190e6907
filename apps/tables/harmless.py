"""Text that a spreadsheet must not take for a formula."""

import re

SIGNS = "=+\\-@＝＋－＠"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Where a program takes semicolons or tabs for the ends of cells, a formula could begin in the middle of a text.
BEGINS_WITHIN = re.compile(rf'([;\t\r\n]"*)(?=[{SIGNS}])')


def is_dangerous(text: str) -> bool:
    """Whether a spreadsheet might run the text: it begins as a formula does.

    The full-width signs count too, since some spreadsheets read them like the narrow ones.
    """
    return text.startswith(DANGEROUS)


def harmless(text: str) -> str:
    """The text with an apostrophe before whatever a spreadsheet might run, at its beginning or within it."""
    text = BEGINS_WITHIN.sub(r"\1'", text)
    return f"'{text}" if is_dangerous(text) else text
