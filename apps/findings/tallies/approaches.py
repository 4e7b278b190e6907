"""Counts of laws by approach, variation and reach."""

from functools import partial

from apps.criminalization.force import Force
from apps.criminalization.vocabulary import Approach, SellingValue, Services, Variation
from apps.findings.tallies.laws import (
    ON_VICTIMS,
    by_approach,
    has_a_law,
    is_criminal,
    is_criminal_and_general,
    is_general,
    of,
    statutes,
)
from apps.findings.tallies.lines import Tally, every, line_of, states_line
from apps.findings.tallies.verdicts import Reason, Verdict


def has_several_approaches(asked):
    """Holds where laws of at least two approaches are in force."""
    verdicts = [has_a_law(of(each))(asked) for each in Approach]
    sure = [said for said in verdicts if said.force is Force.YES]
    perhaps = [said for said in verdicts if said.force is Force.UNCERTAIN]
    records = tuple(record for said in (*sure, *perhaps) for record in said.records)
    if len(sure) > 1:
        return Verdict(Force.YES, records=tuple(record for said in sure for record in said.records))
    if len(sure) + len(perhaps) > 1:
        return Verdict(Force.UNCERTAIN, perhaps[0].reason, records)
    return next((said for said in verdicts if said.reason), Verdict(Force.NO, records=records))


def approaches_of_states(asked):
    several = states_line(asked, "several", "Laws of more than one approach", has_several_approaches)
    return [*by_approach(asked), several]


def approaches_of_statutes(asked):
    laws = [
        statutes(asked, each.value, each.label, of(each, is_criminal), group="Statutes of any reach")
        for each in Approach
    ]
    return [*laws, *by_approach(asked, is_criminal, group="States that have one")]


def has_variation(law, word):
    return any(each.variation == word for each in law.variations.all())


def variations(asked):
    fits = {each: partial(has_variation, word=each.value) for each in Variation}
    laws = [statutes(asked, each.value, each.label, fits[each], group="Statutes") for each in Variation]
    states = [
        states_line(asked, each.value, each.label, has_a_law(fits[each]), group="States that have one")
        for each in Variation
    ]
    return [*laws, *states]


def on_victims(asked):
    """Laws on the use of trafficked persons, knowing or not, by the services that they speak of, of all states."""
    whole = every(asked)

    def fits(services=None):
        return lambda law: (
            is_criminal_and_general(law) and law.approach in ON_VICTIMS and services in (None, law.services)
        )

    return [
        states_line(asked, "either", "Any of the two", has_a_law(fits()), whole=whole),
        *(
            states_line(asked, each.value, each.label, has_a_law(fits(each)), whole=whole)
            for each in (Services.ANY, Services.SEXUAL)
        ),
    ]


def strict_liability(asked):
    criminal = has_a_law(of(Approach.STRICT_LIABILITY))
    whatever = has_a_law(of(Approach.STRICT_LIABILITY, is_general))
    return [
        states_line(asked, "criminal", "Criminal law of general reach", criminal),
        states_line(asked, "general", "Law of general reach, criminal or not", whatever),
    ]


def all_buying_by_selling(asked):
    """States with a general law on all buying, by the status of selling sex when the state was researched."""
    verdicts = [(each.state, has_a_law(of(Approach.ALL_SEX_BUYING, is_general))(each)) for each in asked]

    def those(value):
        return [(state, said) for state, said in verdicts if _selling(state) == value]

    lines = [line_of(each.value, each.label, those(each)) for each in SellingValue]
    return [*lines, line_of("unknown", "Status of selling not on file", those(None))]


def _selling(state):
    return state.selling_status.value if hasattr(state, "selling_status") else None


def selling_is_allowed(asked):
    """Whether selling sex is not penalised or is regulated, as researched."""
    value = _selling(asked.state)
    if value is None or value == SellingValue.VARIES:
        return Verdict(Force.UNCERTAIN, Reason.NOT_SAID)
    allowed = value in (SellingValue.NOT_PENALISED, SellingValue.REGULATED)
    return Verdict(Force.YES, records=(asked.state.selling_status,)) if allowed else Verdict(Force.NO)


TALLIES = (
    Tally(
        "approaches",
        ("osce-fragmentation", "osce-knowing-most-common"),
        "States with a criminal law of each approach",
        "A statute of general reach with criminal penalties is in force in the state or in a part of it. A state counts "
        "under every approach that its laws take, so the lines add up to more than the states.",
        approaches_of_states,
    ),
    Tally(
        "approaches-of-statutes",
        ("osce-four-approaches",),
        "Statutes of each approach, and states that have one",
        "Statutes in force with criminal penalties, whatever their reach: sellers under 18, public places, platforms and "
        "the like count too. A law of several parts of a state counts once for each provision on file.",
        approaches_of_statutes,
    ),
    Tally(
        "variations",
        ("osce-three-variations",),
        "Statutes with each variation, and states that have one",
        "Statutes in force of any kind of offence and any reach that carry the variation.",
        variations,
    ),
    Tally(
        "on-victims",
        ("osce-footnote-40-percent",),
        "States with a criminal law on the use of trafficked persons",
        "A statute of general reach with criminal penalties on knowing use, or on use without proof of knowledge, is in "
        "force in the state or in a part of it; parted by the services of which it speaks.",
        on_victims,
        published="either",
        is_percent=True,
    ),
    Tally(
        "strict-liability",
        ("osce-strict-definition", "osce-rec-4-strict-liability"),
        "States with a law that needs no proof of knowledge",
        "A statute on the use of trafficked persons that asks for no knowledge is in force in the state or in a part of "
        "it. A law that reaches should-have-known or negligence counts as knowing use, not here.",
        strict_liability,
    ),
    Tally(
        "all-buying-by-selling",
        ("osce-all-two-systems",),
        "States with a law on all buying, by the status of selling",
        "A statute of general reach on all buying of sex is in force in the state or in a part of it. The status of "
        "selling is that of the day of research, since no history of it is on file.",
        all_buying_by_selling,
    ),
)
