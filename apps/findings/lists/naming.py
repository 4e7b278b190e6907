"""What a list is called in a sentence: its publisher and its date, so that nobody asks whose list it is."""


def name_of(listed):
    """Scottish Government (undated); Wikipedia (mirror; 2023)."""
    source = next(iter(listed.citations.all())).source
    named = source.publisher if source.publisher not in ("", "unknown") else source.name
    when = listed.as_of.words if listed.as_of else "undated"
    return f"{named[:-1]}; {when})" if named.endswith(")") else f"{named} ({when})"
