"""Whether a law was in force on a day: the one hard idea of this knowledge base.

A law is in force on a day, or it is not, or nobody can tell from what was read. Three things make it uncertain:

- *Its first day is known only roughly.* A law of "2005" was not in force on 31 December 2004, it was on 31 December
  2005, and for 1 June 2005 the answer is uncertain. The same holds for its last day.
- *No source gives its first day.* Most laws in the records are of this kind. A source saw such a law in force on the
  day when the state was researched, so from that day on it counts. Before its adoption it did not exist. In between
  the answer is uncertain, never "no".
- *It was repealed on a day that no source gives.* On the day of research it no longer held; before, who knows.

A proposed or lapsed law was never in force. A law that is not yet in force is never certain to be so: a source only
announced the day.

`in_force_to` is the first day on which a law no longer held, so it may equal the first day of its successor.

Example: Sweden's act of 1998 (1 January 1999 to 2005) and the Criminal Code's section 11 (from 2005). On 1 June 2003
the act is in force and the section is not; on 1 June 2005 both are uncertain; on 1 June 2006 only the section is.

Where the idea breaks down: an act that was suspended and revived, or that held at first only in a part of the state,
would need several spans. Such an act is recorded as several statutes. And two uncertain laws of which one replaced
the other are each uncertain here, although one of the two held on every day.

The rule stands twice, as Python for what is already fetched (`force_on`) and as a condition for the database
(`certainly` and `possibly`). One truth table in the tests runs through both.
"""

from enum import StrEnum

from django.db.models import Q

from apps.criminalization.vocabulary import LawStatus


class Force(StrEnum):
    """The answer: in force, not in force, or uncertain."""

    YES = "yes"
    NO = "no"
    UNCERTAIN = "uncertain"


NEVER = {LawStatus.PROPOSED, LawStatus.LAPSED}


def force_on(law, on):
    """Whether a statute was in force on a day. Needs the state behind its jurisdiction fetched."""
    if law.status in NEVER:
        return Force.NO
    begun, ended = _begun(law, on), _ended(law, on)
    if begun is False or ended is True:
        return Force.NO
    return Force.YES if begun is True and ended is False else Force.UNCERTAIN


def _begun(law, on):
    """True, False, or None where nobody can tell."""
    if law.in_force_from:
        begun = law.in_force_from.had_come(on)
        return None if begun and law.status == LawStatus.NOT_YET_IN_FORCE else begun
    if law.adopted and law.adopted.had_come(on) is False:
        return False
    seen_in_force = law.status == LawStatus.IN_FORCE and on >= law.jurisdiction.state.researched_on
    return True if seen_in_force else None


def _ended(law, on):
    if law.in_force_to:
        return law.in_force_to.had_come(on)
    if law.status == LawStatus.REPEALED:
        return True if on >= law.jurisdiction.state.researched_on else None
    return False


def certainly(on):
    """Condition for statutes that were certainly in force on a day."""
    dated = Q(in_force_from_last__lte=on) & ~Q(status=LawStatus.NOT_YET_IN_FORCE)
    not_before_adoption = Q(adopted_first=None) | Q(adopted_first__lte=on)
    seen = Q(in_force_from_first=None, status=LawStatus.IN_FORCE, jurisdiction__state__researched_on__lte=on)
    holds = Q(in_force_to_first__gt=on) | (Q(in_force_to_first=None) & ~Q(status=LawStatus.REPEALED))
    return ~Q(status__in=NEVER) & (dated | (seen & not_before_adoption)) & holds


def possibly(on):
    """Condition for statutes that were in force on a day or may have been."""
    dated = Q(in_force_from_first__lte=on)
    undated = Q(in_force_from_first=None) & (Q(adopted_first=None) | Q(adopted_first__lte=on))
    gone_when_researched = Q(status=LawStatus.REPEALED, jurisdiction__state__researched_on__lte=on)
    holds = Q(in_force_to_last__gt=on) | (Q(in_force_to_first=None) & ~gone_when_researched)
    return ~Q(status__in=NEVER) & (dated | undated) & holds
