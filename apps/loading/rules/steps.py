"""Rules for what shows a recommended step done."""

from apps.loading.rules.hints import instead
from apps.loading.shapes.states import STATE_FILE

# Words of a condition that are no fields of a record (data guide, "What shown_by and partly_by say").
COUNTED = ("distinct_types_at_least", "value_above")


def a_step_asks_for_real_records(piece):
    """`shown_by` and `partly_by` name a section of a state's file, its fields, and words that these fields take."""
    if piece.kind != "step_rules" or not piece.text("record"):
        return
    sections = {key: held.shape for key, held in STATE_FILE.keys.items() if held.form == "entries"}
    section = sections.get(piece.text("record"))
    if section is None:
        yield (
            "record",
            f"record {piece.text('record')!r} is no section of a state's file{instead(piece.text('record'), sections)}",
        )
        return
    where = piece.entry.get("where")
    for key in where if isinstance(where, dict) else ():
        yield from ((where.line_of(key), message) for message in _unfit(section, key, where[key]))


def _unfit(section, key, value):
    held = section.keys.get(key)
    if key in COUNTED:
        if not (isinstance(value, str) and value.isdecimal()):
            yield f"{key} {value!r} is not a whole number"
    elif held is None:
        yield f"{key!r} is no field of {section.kind}{instead(key, [*section.keys, *COUNTED])}"
    elif held.words and value not in held.words:
        yield f"{key} {value!r} is not a word for it{instead(str(value), held.words)}"


STEP_RULES = (a_step_asks_for_real_records,)
