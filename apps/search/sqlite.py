"""Looking for words on SQLite: one expression of FTS5, built from words alone."""

CONDITION = "search_entry.id IN (SELECT rowid FROM search_index WHERE search_index MATCH %s)"


def condition(question):
    """The condition under which an entry fits, as SQL and its parameters."""
    wanted = " AND ".join(_asked(needle) for needle in question.wanted)
    unwanted = "".join(f" NOT {_asked(needle)}" for needle in question.unwanted)
    return CONDITION, [f"({wanted}){unwanted}"]


def _asked(needle):
    words = f'"{" ".join(needle.tokens)}"'
    if needle.is_open:
        return f'({{stems}} : "{needle.stem}" OR {{words}} : {words} *)'
    if needle.is_beginning:
        return f"({{words}} : {words} *)"
    return f"({{words}} : {words})" if needle.is_exact else f'({{stems}} : "{needle.stem}")'
