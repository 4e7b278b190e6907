"""Rules for a state's file as a whole."""

from apps.states.models import Family


def a_file_is_named_after_its_state(top):
    """states/SE.yaml holds `state: SE`."""
    if top.state and top.text("state") and top.text("state") != top.state:
        yield "state", f"state is {top.text('state')!r}, the file is {top.state}"


def what_is_on_file_was_searched(top):
    """A family of which records stand on file is named under `searched`."""
    for family in Family.values:
        if top.state and top.entries(family) and family not in top.words("searched"):
            yield family, f"{family} stand on file, but searched does not name them"


def an_id_begins_with_its_state(top):
    """The id of a law or a measure begins with the code of its state, so that it is unique and can be found."""
    for family in (Family.STATUTES, Family.MEASURES):
        for entry in top.entries(family) if top.state else ():
            own = entry.get("id")
            if isinstance(own, str) and not own.startswith(f"{top.state.lower()}-"):
                yield entry.line_of("id"), f"id {own!r} does not begin with {top.state.lower()}-"


FILE_RULES = (a_file_is_named_after_its_state, what_is_on_file_was_searched, an_id_begins_with_its_state)
