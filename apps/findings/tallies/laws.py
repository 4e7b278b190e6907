"""States and statutes by the law in force: what the counts of laws are built of."""

from apps.criminalization.approach import rules_out_any_law
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import Approach, OffenceKind, Reach
from apps.findings.tallies.lines import records_line, states_line
from apps.findings.tallies.verdicts import Reason, Verdict, how_dated
from apps.states.models import Family


def is_criminal(law):
    return law.offence_kind == OffenceKind.CRIMINAL


def is_criminal_and_general(law):
    return is_criminal(law) and law.reach == Reach.GENERAL


def is_general(law):
    return law.reach == Reach.GENERAL


def of(approach, among=is_criminal_and_general):
    """Fits laws of an approach among those of a sort."""
    return lambda law: among(law) and law.approach == approach


def has_a_law(fits):
    """Counts states in which, or in a part of which, a law of a sort is in force."""

    def verdict(asked):
        laws = [law for law in asked.laws if fits(law)]
        if sure := asked.in_force(laws):
            return Verdict(Force.YES, records=tuple(sure))
        if perhaps := asked.perhaps_in_force(laws):
            return Verdict(Force.UNCERTAIN, how_dated(law.in_force_from for law in perhaps), tuple(perhaps))
        if rules_out_any_law(asked.absent_laws, asked.laws, asked.on):
            return Verdict(Force.NO, records=tuple(asked.absent_laws))
        if asked.state.looked_for(Family.STATUTES):
            return Verdict(Force.NO, Reason.NOTHING_FOUND)
        return Verdict(Force.UNCERTAIN, Reason.NOT_RESEARCHED)

    return verdict


has_criminal_law = has_a_law(is_criminal_and_general)


def laws_in_force(fits):
    """The laws of a sort that are in force, each with the reason where nobody can tell."""

    def found(asked):
        laws = [law for law in asked.laws if fits(law)]
        yield from ((law, None) for law in asked.in_force(laws))
        yield from ((law, how_dated([law.in_force_from])) for law in asked.perhaps_in_force(laws))

    return found


def statutes(asked, key, label, fits, **also):
    """Statutes in force, as a line."""
    return records_line(asked, f"statutes:{key}", label, "statutes", laws_in_force(fits), Family.STATUTES, **also)


def by_approach(asked, among=is_criminal_and_general, **also):
    """A line of states for each approach, from narrow to broad."""
    return [states_line(asked, each.value, each.label, has_a_law(of(each, among)), **also) for each in Approach]


ON_VICTIMS = (Approach.KNOWING_USE, Approach.STRICT_LIABILITY)
