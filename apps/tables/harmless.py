"""Text that a spreadsheet must not take for a formula."""

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def is_dangerous(text: str) -> bool:
    """Whether a spreadsheet might run the text: it begins as a formula does.

    The full-width signs count too, since some spreadsheets read them like the narrow ones.
    """
    return text.startswith(DANGEROUS)


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet might run it."""
    return f"'{text}" if is_dangerous(text) else text
