"""Rules for what a reader found in the records."""

from apps.findings.readings import digits_of
from apps.loading.rows.prevention import keyed_roles
from apps.loading.rules.hints import instead


def a_reading_says_what_was_found(piece):
    """A reading that found something says what in the record names it."""
    if piece.kind == "readings" and piece.text("found") == "true" and not piece.text("because").strip():
        yield "found", "found, but because does not say what names it"


def a_criterion_is_asked_for(facts):
    """What a reader is to find is asked for by a rule of a step, in the same words."""
    asked = [piece.text("look_for") for piece in facts if piece.kind == "step_rules" and piece.text("look_for")]
    for piece in facts:
        if piece.kind == "criteria" and piece.text("look_for") and piece.text("look_for") not in asked:
            yield (
                piece,
                "look_for",
                f"no rule asks for {piece.text('look_for')!r}{instead(piece.text('look_for'), asked)}",
            )


def a_reading_is_of_a_record(facts):
    """A reading names a measure, or a record on the security sector, of a state's file."""
    known = texts_of(facts)
    for piece, _, key, line in facts.naming("record"):
        if key not in known:
            yield piece, line, f"there is no measure or record on the security sector {key!r}{instead(key, known)}"


def a_record_is_read_once(facts):
    """For one criterion a record has one reading."""
    met = {}
    for piece in facts:
        if piece.kind == "readings" and piece.text("record"):
            first = met.setdefault((piece.above, piece.text("record")), piece)
            if first is not piece:
                yield piece, "record", f"{piece.text('record')!r} was read in line {first.entry.line_of('record')} too"


def a_reading_is_of_the_text_on_file(facts):
    """A record that changed since it was read has to be read again."""
    known = texts_of(facts)
    for piece in facts:
        key = piece.text("record") if piece.kind == "readings" else ""
        digits = digits_of(*known[key]) if key in known else ""
        if digits and piece.text("of") and piece.text("of") != digits:
            yield piece, "of", f"{key} has changed since it was read: read it again, then write of: {digits}"


def texts_of(facts):
    """The words of every record that can be read, by key: title, who leads it, summary."""
    found = {}
    for piece in facts:
        if piece.kind == "measures" and piece.text("id"):
            found[piece.text("id")] = (piece.text("title"), piece.text("lead_name"), piece.text("summary"))
        elif piece.kind == "state_files" and _has_keys(piece):
            found |= {key: ("", "", role["summary"]) for key, role in keyed_roles(piece.entry)}
    return found


def _has_keys(piece):
    """Whether every role of a state's file is whole; what is not is the fault of other rules."""
    roles = piece.entries("security_sector")
    whole = all(isinstance(role.get(key), str) for role in roles for key in ("actor", "role", "summary"))
    return piece.text("state") and whole and len(roles) == len(piece.entry.get("security_sector") or ())


READING_RECORD_RULES = (a_reading_says_what_was_found,)
READING_SET_RULES = (
    a_criterion_is_asked_for,
    a_reading_is_of_a_record,
    a_record_is_read_once,
    a_reading_is_of_the_text_on_file,
)
