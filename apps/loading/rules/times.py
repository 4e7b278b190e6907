"""Rules for the order of things in time. Only what is certain is a fault: 2005 may lie after 2005-07."""

from apps.criminalization.vocabulary import LawStatus

SPANS = (
    ("in_force_from", "in_force_to"),
    ("started", "ended"),
    ("eu_member_since", "eu_member_until"),
    ("coe_member_since", "coe_member_until"),
)
ENACTMENTS = (
    ("adopted", "in_force_from"),
    ("opened_for_signature", "in_force_from"),
    ("adopted", "opened_for_signature"),
)


def an_end_follows_its_beginning(piece):
    """A law, a measure or a membership cannot end before it begins."""
    for begins, ends in SPANS:
        if _backwards(piece, begins, ends):
            yield ends, f"ends {piece.date(ends)}, before it begins {piece.date(begins)}"


def an_end_has_a_beginning(piece):
    """A membership that ended names the day on which it began."""
    for begins, ends in SPANS[2:]:
        if piece.date(ends) and not piece.entry.get(begins):
            yield ends, f"{ends} without {begins}"


def a_law_is_in_force_after_its_adoption(piece):
    """A law or an instrument is not in force, nor open for signature, before it was adopted."""
    for first, second in ENACTMENTS:
        if _backwards(piece, first, second):
            yield second, f"{second} {piece.date(second)} lies before {first} {piece.date(first)}"


def a_ratification_follows_its_signature(piece):
    """A state signs first, ratifies next, and is bound last."""
    for first, second in (("signed", "ratified"), ("ratified", "in_force"), ("signed", "in_force")):
        if _backwards(piece, first, second):
            yield second, f"{second} {piece.date(second)} lies before {first} {piece.date(first)}"


def a_status_agrees_with_the_dates(piece):
    """What is in force has begun and not ended by the day of research; a proposed or lapsed bill never began."""
    if piece.kind != "statutes" or not piece.top.date("researched_on"):
        return
    status, read = piece.text("status"), piece.top.date("researched_on").first
    begins, ends = piece.date("in_force_from"), piece.date("in_force_to")
    begun = bool(begins) and begins.last <= read
    if status == LawStatus.IN_FORCE and begins and begins.first > read:
        yield "status", f"in_force, but begins {begins}"
    if status == LawStatus.IN_FORCE and ends and ends.last <= read:
        yield "status", f"in_force, but ended {ends}"
    if status == LawStatus.REPEALED and ends and ends.first > read:
        yield "status", f"repealed, but ends only {ends}"
    if status == LawStatus.NOT_YET_IN_FORCE and begun:
        yield "status", f"not_yet_in_force, but began {begins}"
    if status in (LawStatus.PROPOSED, LawStatus.LAPSED) and (begins or ends):
        yield "status", f"{status}, but has a day of being in force"


def _backwards(piece, first, second):
    before, after = piece.date(first), piece.date(second)
    return bool(before and after and after.last < before.first)


TIME_RULES = (
    an_end_follows_its_beginning,
    an_end_has_a_beginning,
    a_law_is_in_force_after_its_adoption,
    a_ratification_follows_its_signature,
    a_status_agrees_with_the_dates,
)
