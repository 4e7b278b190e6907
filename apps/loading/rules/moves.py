"""Rules for ids that were given up: an address that once led to a record leads to it still, or says where it went."""

from apps.changes.families import FAMILIES
from apps.loading.rules.hints import instead


def a_move_says_where_to_or_why(piece):
    """An id that was given up leads to another; where it leads nowhere, the reason is told."""
    if piece.kind == "moves" and not piece.text("new") and not piece.text("reason"):
        yield "old", f"{piece.text('old')!r} leads to no new id, and no reason is told"


def an_id_is_given_up_once(facts):
    """An old id leads to one place."""
    met = {}
    for piece in moves(facts):
        first = met.setdefault((piece.text("family"), piece.text("old")), piece)
        if first is not piece:
            yield piece, "old", f"{piece.text('old')!r} was given up in line {first.entry.line_of('old')} too"


def an_id_that_was_given_up_is_not_in_use(facts):
    """An id that a record still has was not given up. It is not given to another record either."""
    known = facts.ids_by_family
    for piece in moves(facts):
        if piece.text("old") in known[piece.text("family")]:
            yield piece, "old", f"{piece.text('old')!r} is the id of a record of {piece.text('family')}"


def a_move_leads_to_a_record(facts):
    """The new id is that of a record: who follows an old address arrives at once, not from move to move."""
    known = facts.ids_by_family
    on_from = {(piece.text("family"), piece.text("old")): piece.text("new") for piece in moves(facts)}
    for piece in moves(facts):
        family, new = piece.text("family"), piece.text("new")
        if new and new not in known[family]:
            further = on_from.get((family, new))
            hint = f"; it was given up too, for {further!r}" if further else instead(new, known[family])
            yield piece, "new", f"{new!r} is no id of {family}{hint}"


def moves(facts):
    """The moves that can be judged: those of a family that exists."""
    return [
        piece for piece in facts if piece.kind == "moves" and piece.text("family") in FAMILIES and piece.text("old")
    ]


MOVE_RECORD_RULES = (a_move_says_where_to_or_why,)
MOVE_SET_RULES = (an_id_is_given_up_once,)
MOVE_ID_RULES = (an_id_that_was_given_up_is_not_in_use, a_move_leads_to_a_record)
