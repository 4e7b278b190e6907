"""Which records a list can be held against: laws of the sort that it speaks of, at its time, and what denies them.

A list without a date is held against the law on file when the state was researched; it may be older than that law.
"""

from apps.criminalization.fetching import laws_of
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import AbsentTopic, Approach, LawStatus, Reach, Services, Variation
from apps.findings.vocabulary import ListedLaw

BY_TOPIC = {  # which approaches of a law fit what a list speaks of
    ListedLaw.INDIRECT: {Approach.INDIRECT},
    ListedLaw.KNOWING_USE: {Approach.KNOWING_USE, Approach.STRICT_LIABILITY},  # without proof, knowing use is met too
    ListedLaw.STRICT_LIABILITY: {Approach.STRICT_LIABILITY},
    ListedLaw.ALL_SEX_BUYING: {Approach.ALL_SEX_BUYING},
    ListedLaw.VICTIMS_ONLY: {Approach.KNOWING_USE, Approach.STRICT_LIABILITY},
    ListedLaw.CHILD_VICTIMS: set(Approach),
    ListedLaw.AS_TRAFFICKING: set(Approach),
    ListedLaw.ANY_DEMAND_LAW: set(Approach),
    ListedLaw.NONE: set(Approach),
}


def fitting(listed, laws, part, loosely=True):
    """The laws on file that are what the list speaks of, in this part or in the state.

    Where the list is silent on a state, only a law of the very approach can show that it says more (`loosely` is False).
    """
    approaches = BY_TOPIC[ListedLaw(listed.approach)] if loosely else {listed.approach, *_any(listed)}
    return [
        law
        for law in laws
        if law.approach in approaches
        and _reaches(listed, law)
        and _is_there(law, part, loosely)
        and (listed.services != Services.ANY or law.services == Services.ANY)
    ]


def of_another_kind(listed, state, part, fits):
    """The laws of general reach that were in force there at the time of the list, or may have been, and do not fit it."""
    others = (law for law in laws_of(state) if law not in fits and law.reach == Reach.GENERAL)
    there = (law for law in others if _is_there(law, part, loosely=True))
    return tuple(law for law in there if force_then(law, listed, state) is not Force.NO)


def _is_there(law, part, loosely):
    """Whether a law holds in the part; in the state, one of a part is enough where the list names the state."""
    return law.jurisdiction.is_whole or (law.jurisdiction_id == part.pk if part else loosely)


def _any(listed):
    """The approaches of a list that speaks of no one approach."""
    topic = ListedLaw(listed.approach)
    return set() if topic.value in Approach.values else BY_TOPIC[topic]


def _reaches(listed, law):
    variations = {each.variation for each in law.variations.all()}
    if listed.approach == ListedLaw.CHILD_VICTIMS or listed.variation == Variation.CHILD_VICTIMS:
        return law.reach == Reach.MINORS or Variation.CHILD_VICTIMS in variations
    if listed.approach == ListedLaw.AS_TRAFFICKING:
        return Variation.AS_TRAFFICKING in variations
    if listed.variation:
        return listed.variation in variations
    return law.reach == Reach.GENERAL


def force_then(law, listed, state):
    """Whether a law was in force at the time of the list: on some day of it, for certain or perhaps.

    An undated list may be of any time up to the research: a law that held at some time until then fits it.
    """
    if not listed.as_of:
        return _ever(law, state.researched_on)
    found = {law.force_on(listed.as_of.first), law.force_on(listed.as_of.last)}
    if found == {Force.NO} and law.in_force_from and law.in_force_to:  # it may have come and gone within the year
        inside = listed.as_of.first <= law.in_force_from.first and law.in_force_to.last <= listed.as_of.last
        return Force.YES if inside else Force.NO
    return next((force for force in (Force.YES, Force.UNCERTAIN) if force in found), Force.NO)


def held_then(listed, forces, best, names):
    """Whether such a law held at the time of a list. A list that names a state without a date leaves more open.

    Nobody knows whether a law without a known first day was there before the list; and a list of states without such
    a law may be older than any.
    """
    if not names or listed.as_of or best is not Force.YES:
        return best
    dated = any(force is best and law.in_force_from for law, force in forces.items())
    return best if dated and listed.approach != ListedLaw.NONE else Force.UNCERTAIN


def _ever(law, until):
    begun = law.force_on(until)
    has_ended = law.in_force_to or law.status == LawStatus.REPEALED
    if begun is Force.NO and has_ended and law.in_force_from and law.in_force_from.last <= until:
        return Force.YES
    if begun is Force.NO and law.status == LawStatus.REPEALED:
        return Force.UNCERTAIN
    return begun


def denies(absent, listed, part):
    """Whether a source says that there is no such law, at the time of the list or later, in the place it names."""
    topics = {listed.approach, AbsentTopic.ANY_DEMAND_LAW.value}
    if absent.topic not in topics or (absent.services and absent.services != (listed.services or Services.SEXUAL)):
        return False
    if listed.approach in (ListedLaw.CHILD_VICTIMS, ListedLaw.AS_TRAFFICKING) and absent.topic != listed.approach:
        return False  # “no law on demand” is said of laws on adult buyers’ use; it need not deny these
    here = absent.jurisdiction.is_whole or (part and absent.jurisdiction_id == part.pk)
    return bool(here) and (not listed.as_of or absent.as_of.last >= listed.as_of.first)
