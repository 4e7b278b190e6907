"""Counts of laws by what is on file of their application: figures, proof, and what police and prosecution do."""

from apps.criminalization.force import Force
from apps.criminalization.vocabulary import Approach, FigureKind, MentalElement
from apps.findings.tallies.approaches import selling_is_allowed
from apps.findings.tallies.laws import (
    ON_VICTIMS,
    has_a_law,
    has_criminal_law,
    is_criminal_and_general,
    is_general,
    laws_in_force,
    of,
)
from apps.findings.tallies.lines import Tally, records_line, states_line
from apps.findings.tallies.verdicts import Reason, Verdict, both, how_dated, lacks
from apps.prevention.vocabulary import Actor
from apps.states.models import Family

PROSECUTED = (FigureKind.PROSECUTIONS, FigureKind.CONVICTIONS)

YEARS_OF_THE_162 = (2017, 2018)


def figures_on(asked, laws, kinds=None, above=0):
    """Figures on the application of some laws that begin by the year of the day."""
    keys = {law.pk for law in laws}
    return tuple(
        each
        for each in asked.state.figures.all()
        if each.statute_id in keys
        and each.value > above
        and each.first_year <= asked.on.year
        and (kinds is None or each.kind in kinds)
    )


def applied(fits, kinds=PROSECUTED):
    """Holds where a law of a sort is in force and a figure above 0 is on file; without a figure nobody can tell."""

    def verdict(asked):
        has = has_a_law(fits)(asked)
        if has.force is Force.NO:
            return has
        laws = [law for law in asked.laws if fits(law)]
        figures = figures_on(asked, laws, kinds)
        if figures and has.force is Force.YES:
            return Verdict(Force.YES, records=figures)
        if figures or has.force is Force.UNCERTAIN:
            return Verdict(Force.UNCERTAIN, has.reason, (*has.records, *figures))
        if of_zero := figures_on(asked, laws, kinds, above=-1):
            return Verdict(Force.UNCERTAIN, Reason.ZERO, (*has.records, *of_zero))
        looked = asked.state.looked_for(Family.ENFORCEMENT)
        return Verdict(Force.UNCERTAIN, Reason.NOTHING_FOUND if looked else Reason.NOT_RESEARCHED, has.records)

    return verdict


def prosecuted_knowing_use(asked):
    knowing = of(Approach.KNOWING_USE)
    whole = states_line(asked, "knowing-use", "Statute on knowing use", has_a_law(knowing))
    reported = states_line(
        asked, "prosecuted", "And a prosecution or conviction on file", applied(knowing), whole=whole
    )
    return [whole, reported]


def prosecutions_of_users(asked):
    """The sum of prosecutions inside 2017 and 2018; what a longer period holds for these years, nobody can tell."""
    members = [each for each in asked if any(_is_in_the_27(held) for held in each.state.memberships.all())]
    label = "Prosecutions of users in 2017 and 2018"
    return [
        records_line(
            members, "prosecutions", label, "prosecutions", _prosecutions, Family.ENFORCEMENT, lambda each: each.value
        )
    ]


def _is_in_the_27(membership):
    """A membership that goes on: the brief counts the members of its day, who are those of today."""
    return membership.organization_id == "EU" and not membership.until


def _prosecutions(asked):
    laws = {law.pk for law in asked.laws if law.approach in ON_VICTIMS}
    first, last = YEARS_OF_THE_162
    for figure in asked.state.figures.all():
        if figure.kind != FigureKind.PROSECUTIONS or figure.statute_id not in laws:
            continue
        if first <= figure.first_year and figure.last_year <= last:
            yield figure, None
        elif figure.first_year <= last and figure.last_year >= first:
            yield figure, Reason.WIDER


def application(asked):
    """General statutes in force by what is on file of their application."""
    general = laws_in_force(is_general)

    def with_figures(test):
        def found(each):
            return [(law, reason) for law, reason in general(each) if test(each, _figures_of(each, law))]

        return found

    whole = records_line(asked, "statutes", "Statutes of general reach in force", "statutes", general)
    kinds = (
        ("above-zero", "With a figure above 0", lambda each, figures: any(row.value for row in figures)),
        ("zero", "With figures of 0 alone", lambda each, figures: figures and not any(row.value for row in figures)),
        ("looked", "No figure found, though looked for", lambda each, figures: not figures and _looked(each)),
        (
            "not-looked",
            "No figure on file, and not looked for",
            lambda each, figures: not figures and not _looked(each),
        ),
    )
    lines = [records_line(asked, key, label, "statutes", with_figures(test), whole=whole) for key, label, test in kinds]
    return [whole, *lines]


def _figures_of(asked, law):
    return figures_on(asked, [law], above=-1)


def _looked(asked):
    return asked.state.looked_for(Family.ENFORCEMENT)


def only_with_knowledge(asked):
    """Holds where each criminal law of general reach asks for knowledge."""
    laws = [law for law in asked.laws if is_criminal_and_general(law)]
    sure, perhaps = asked.in_force(laws), asked.perhaps_in_force(laws)
    if any(law.mental_element != MentalElement.KNOWLEDGE for law in sure):
        return Verdict(Force.NO, records=tuple(sure))
    if perhaps:
        known = [law for law in perhaps if law.mental_element == MentalElement.KNOWLEDGE]
        if not sure and not known:
            return Verdict(Force.NO, records=tuple(perhaps))
        if not sure or len(known) < len(perhaps):
            return Verdict(Force.UNCERTAIN, how_dated(law.in_force_from for law in perhaps), (*sure, *perhaps))
    if sure:
        return Verdict(Force.YES, records=tuple(sure))
    return has_criminal_law(asked)


def shortcomings(asked):
    whole = states_line(asked, "criminal-law", "A criminal law of general reach", has_criminal_law)
    return [
        whole,
        states_line(asked, "knowledge", "All such laws ask for knowledge", only_with_knowledge, whole=whole),
        states_line(
            asked,
            "applied",
            "A figure on application above 0",
            applied(is_criminal_and_general, kinds=None),
            whole=whole,
        ),
    ]


def acts(asked):
    """Whether police or prosecution are on record as acting on demand."""
    roles = tuple(role for role in asked.state.security_roles.all() if role.actor in (Actor.POLICE, Actor.PROSECUTION))
    if roles:
        return Verdict(Force.YES, records=roles)
    if asked.state.looked_for(Family.SECURITY_SECTOR):
        return Verdict(Force.NO, Reason.NOTHING_FOUND)
    return Verdict(Force.UNCERTAIN, Reason.NOT_RESEARCHED)


def security_sector(asked):
    general = has_a_law(is_general)
    whole = states_line(asked, "acts", "Police or prosecution on record as acting on demand", acts)
    return [
        whole,
        states_line(asked, "with-law", "A law of general reach is in force", both(acts, general), whole=whole),
        states_line(asked, "without-law", "No such law is on file", both(acts, lacks(general)), whole=whole),
    ]


def knowing_use_where_selling_is_allowed(asked):
    knowing = of(Approach.KNOWING_USE, is_general)
    has = both(has_a_law(knowing), selling_is_allowed)
    whole = states_line(asked, "knowing-use", "Knowing use punished, selling not penalised or regulated", has)
    with_figure = both(applied(knowing), selling_is_allowed)
    return [
        whole,
        states_line(asked, "prosecuted", "And a prosecution or conviction on file", with_figure, whole=whole),
    ]


TALLIES = (
    Tally(
        "prosecuted-knowing-use",
        ("osce-9-of-22-prosecuted",),
        "States with a law on knowing use and a prosecution on file",
        "Of the states with a criminal statute of general reach on knowing use: a figure on prosecutions or convictions "
        "above 0 under such a statute, of a period that begins by the year of the day. A state without a figure may have "
        "prosecuted; it counts as perhaps.",
        prosecuted_knowing_use,
        published="prosecuted",
    ),
    Tally(
        "prosecutions-of-users",
        ("osce-162-prosecutions",),
        "Prosecutions of users in the EU 27, 2017 and 2018",
        "The sum of the figures on prosecutions under laws on knowing use or use without proof of knowledge, for periods "
        "inside 2017 and 2018, in today's members of the European Union. A figure of a longer period may hold some of "
        "them; it stands under perhaps with its whole value.",
        prosecutions_of_users,
        published="prosecutions",
    ),
    Tally(
        "application",
        ("osce-implementation-low",),
        "Statutes by what is on file of their application",
        "Statutes of general reach in force; a figure counts for the statute that it names, if its period begins by the "
        "year of the day. A statute without a figure is not known to be unapplied.",
        application,
    ),
    Tally(
        "shortcomings",
        ("osce-responses-shortcomings",),
        "States with a criminal law: what proof it asks, and whether it was applied",
        "Of the states with a criminal statute of general reach in force: those whose statutes all ask for knowledge, and "
        "those with a figure above 0 on the application of one. Without a figure nobody can tell.",
        shortcomings,
    ),
    Tally(
        "security-sector-and-law",
        ("demandat-needs-criminalised-purchase",),
        "States where police or prosecution act on demand, by their law",
        "A record says what police or prosecution do about demand, whenever it was; parted by whether a statute of "
        "general reach is in force. Where the security sector was not looked for, nobody can tell.",
        security_sector,
    ),
    Tally(
        "knowing-use-where-selling-is-allowed",
        ("demandat-knowing-use-undetectable",),
        "States that punish knowing use where selling sex is not penalised",
        "A statute of general reach on knowing use is in force and selling sex is not penalised, or is regulated, as "
        "researched; then those with a prosecution or conviction on file under such a statute.",
        knowing_use_where_selling_is_allowed,
    ),
)
