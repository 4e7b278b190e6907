"""Looking for words on PostgreSQL: queries of words and of stems, each built from words alone."""

FITS = "search_entry.{column}_vector @@ %s::tsquery"


def condition(question):
    """The condition under which an entry fits, as SQL and its parameters."""
    asked = [_asked(needle) for needle in question.wanted]
    asked += [(f"NOT ({sql})", given) for sql, given in map(_asked, question.unwanted)]
    return " AND ".join(f"({sql})" for sql, _ in asked), [each for _, given in asked for each in given]


def _asked(needle):
    beginning = ":*" if needle.is_beginning or needle.is_open else ""
    words = " <-> ".join(f"'{token}'" for token in needle.tokens) + beginning
    if needle.is_open:
        return f"{FITS.format(column='stems')} OR {FITS.format(column='words')}", [f"'{needle.stem}'", words]
    if needle.is_exact or needle.is_beginning:
        return FITS.format(column="words"), [words]
    return FITS.format(column="stems"), [f"'{needle.stem}'"]
