"""What the records on law say, in words. Every phrase about a law that a page, an export or the API shows is made here."""

from apps.criminalization.vocabulary import AbsentTopic, Approach, OffenceKind, Reach

DENIED = {
    AbsentTopic.ALL_SEX_BUYING: "No law against all buying of sex",
    AbsentTopic.KNOWING_USE: "No law on knowing use",
    AbsentTopic.STRICT_LIABILITY: "No law on use without proof of knowledge",
    AbsentTopic.INDIRECT: "No law of an indirect kind",
    AbsentTopic.ANY_DEMAND_LAW: "No law on demand",
}
FIRST_DAY_NOT_KNOWN = "first day not known"


def looked(state):
    """When a state was researched, in the words of a cell: looked November 2026."""
    return f"looked {state.researched_on:%B %Y}"


def lower_first(text):
    return text[:1].lower() + text[1:]


def conjoined(words):
    """A list in prose: a, b and c."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


NAMED_AT_MOST = 3


def few_or_many(names, nouns):
    """A few by name, many by number: Malta and Spain; 4 states."""
    return conjoined(names) if len(names) <= NAMED_AT_MOST else f"{len(names)} {nouns}"


def whole_words(laws):
    """The approach of the broadest laws of a state, with the kind of offence where it is not criminal."""
    label = Approach(laws[0].approach).label
    if all(law.offence_kind == OffenceKind.ADMINISTRATIVE for law in laws):
        return f"{label}, as an administrative offence"
    return label


def parts_words(laws):
    """What parts of a state punish: England and Wales: use without proof of knowledge; Northern Ireland: …"""
    said = dict.fromkeys(f"{law.jurisdiction.name}: {lower_first(law.get_approach_display())}" for law in laws)
    return "; ".join(said)


def perhaps_words(laws, certain):
    """What may have been in force: Perhaps all buying of sex: since some day in 2005."""
    reasons = conjoined(list(dict.fromkeys(_doubt(law) for law in laws)))
    perhaps = f"Perhaps {lower_first(Approach(laws[0].approach).label)}: {reasons}"
    return f"{perhaps}. Certain: {lower_first(Approach(certain[0].approach).label)}" if certain else perhaps


def _doubt(law):
    if law.in_force_from and law.in_force_from.precision != "day":
        return f"since some day in {law.in_force_from.words}"
    if law.in_force_to and law.in_force_to.precision != "day":
        return f"until some day in {law.in_force_to.words}"
    return FIRST_DAY_NOT_KNOWN if not law.in_force_from else "last day not known"


def absence_words(absences):
    """What sources rule out, the latest date for each: No law against all buying of sex, says a source (2025)."""
    latest = {}
    for absent in sorted(absences, key=lambda absent: absent.as_of.last):
        latest[(absent.topic, absent.jurisdiction_id, absent.services)] = absent
    return "; ".join(_denial(absent) for absent in latest.values())


def _denial(absent):
    where = "" if absent.jurisdiction.is_whole else f" in {absent.jurisdiction.name}"
    services = {"sexual": " for sexual services", "any": " for services other than sexual"}.get(absent.services, "")
    return f"{DENIED[absent.topic]}{where}{services}, says a source ({absent.as_of.words})"


def first_law(law, laws):
    """The first of an unbroken line of laws of one approach, each in force from the day on which the last one ended."""
    for earlier in laws:
        same = (earlier.approach, earlier.reach, earlier.jurisdiction_id) == (
            law.approach,
            law.reach,
            law.jurisdiction_id,
        )
        if same and earlier is not law and law.in_force_from and earlier.in_force_to == law.in_force_from:
            return first_law(earlier, laws)
    return law


def since_words(law, laws=()):
    """Since when the rule of a law holds, through the laws that it replaced: 1 January 1999, or first day not known."""
    first = first_law(law, laws)
    return first.in_force_from.words if first.in_force_from else FIRST_DAY_NOT_KNOWN


def span_words(law):
    """When a law was in force: since 2005; 1 January 1999 to 2005; in force, first day not known."""
    begins, ends = law.in_force_from, law.in_force_to
    if begins:
        return f"{begins.words} to {ends.words}" if ends else _open_end(law, f"since {begins.words}")
    if ends:
        return f"until {ends.words}, {FIRST_DAY_NOT_KNOWN}"
    return _open_end(law, f"{lower_first(law.get_status_display())}{_adopted(law)}")


def _open_end(law, words):
    return f"{words}, repealed on a day not known" if law.status == "repealed" and law.in_force_from else words


def _adopted(law):
    if law.status == "in_force":
        return f", {FIRST_DAY_NOT_KNOWN}" + (f", adopted {law.adopted.words}" if law.adopted else "")
    return f", {law.adopted.words}" if law.adopted and law.status == "lapsed" else ""


def months_words(months):
    """Months as a person says them: 6 months, 1 year, 18 months, 4 years."""
    if months and months % 12 == 0:
        return "1 year" if months == 12 else f"{months // 12} years"
    return "1 month" if months == 1 else f"{months} months"


def penalty_words(law):
    """The penalty on file: Up to 1 year of imprisonment; a fine is possible. '' where none was found.

    A record says that a fine is a penalty, not whether it stands beside imprisonment or instead of it; nor do these
    words.
    """
    longest, least = law.imprisonment_max_months, law.imprisonment_min_months
    parts = []
    if longest:
        from_least = f"{months_words(least)} to " if least else "up to "
        parts.append(f"{from_least}{months_words(longest)} of imprisonment")
    elif least:
        parts.append(f"at least {months_words(least)} of imprisonment")
    if law.fine:
        parts.append("a fine is possible")
    text = "; ".join(parts) or (law.penalty_note and "see the note")
    return text[:1].upper() + text[1:]


def changes_since(law, on):
    """The changes of a law after a day, as far as they are on file: a record tells the law as worded when researched."""
    return [change for change in law.amendments.all() if change.date.had_come(on) is not True]


def changed_since(law, on):
    """When a law was changed after a day, in words."""
    return [change.date.words for change in changes_since(law, on)]


def approach_words(law):
    """Approach and how far it goes: All buying of sex, sellers under 18 only."""
    label = law.get_approach_display()
    limits = {Reach.GENERAL: "", Reach.MINORS: ", sellers under 18 only", Reach.PLATFORMS: ", platforms"}
    return label + limits.get(law.reach, f", {lower_first(law.get_reach_display())} only")


def swatch_of(law):
    """The kind of swatch beside a law: its approach where it is general, else that it reaches only some."""
    if law.reach == Reach.GENERAL:
        return law.approach
    return "minors" if law.reach == Reach.MINORS else "limited"
