"""Counts of measures by type, focus, lead, audience and technique, and of the states that have them."""

from apps.findings.tallies.begun import BEGUN, NOT_LOOKED, has, is_campaign, is_of, measures, states, teaches
from apps.findings.tallies.lines import Tally
from apps.prevention.vocabulary import Audience, Engagement, Evaluated, Focus, Lead, MeasureType, Technique

TYPES = [each for each in MeasureType if each != MeasureType.ACTION_PLAN]


def by_type(asked):
    kinds = [(each.value, each.label, is_of(each)) for each in MeasureType]
    engaged = [
        (f"{each.value}:{how.value}", f"{each.label}, {how.label.lower()}", _is_of_type_and(each, how))
        for each in TYPES
        for how in Engagement
    ]
    return [
        *(measures(asked, key, label, fits, group="Measures") for key, label, fits in kinds),
        *(states(asked, key, label, fits, (key,), group="States that have one") for key, label, fits in kinds),
        *(measures(asked, key, label, fits, group="Measures, by engagement") for key, label, fits in engaged),
    ]


def _is_of_type_and(kind, engagement):
    return lambda measure: measure.type == kind and measure.engagement == engagement


def by_focus(asked):
    whole = measures(asked, "all", "All measures", lambda measure: True)
    lines = [measures(asked, each.value, each.label, has("focus", each), whole=whole) for each in Focus]
    return [whole, *lines]


def campaigns_by_lead(asked):
    whole = measures(asked, "all", "All awareness campaigns", is_campaign)
    lines = [measures(asked, each.value, each.label, has("lead", each, is_campaign), whole=whole) for each in Lead]
    return [whole, *lines]


def campaigns_and_their_effect(asked):
    whole = measures(asked, "all", "All awareness campaigns", is_campaign)
    engaged = [
        measures(asked, each.value, each.label, has("engagement", each, is_campaign), whole=whole)
        for each in Engagement
    ]
    evaluated = [
        measures(
            asked,
            f"evaluated:{each.value}",
            f"Evaluation: {each.label.lower()}",
            has("evaluated", each, is_campaign),
            whole=whole,
        )
        for each in Evaluated
    ]
    return [whole, *engaged, *evaluated]


def teaching_by_audience(asked):
    audiences = (Audience.YOUTH, Audience.YOUNG_MEN, Audience.BUYERS, Audience.EMPLOYEES)
    return [states(asked, each.value, each.label, teaches(each)) for each in audiences]


def by_technique(asked):
    among = is_of(MeasureType.DETERRENCE_DISRUPTION, MeasureType.CODE_OF_CONDUCT)
    techniques = [each for each in Technique if each != Technique.BUYER_COURSE]
    lines = [measures(asked, each.value, each.label, has("technique", each, among)) for each in techniques]
    return [*lines, measures(asked, "none", "No technique named", has("technique", "", among))]


def active_methods(asked):
    return [
        states(asked, "deterrence", "Deterrence or disruption", is_of(MeasureType.DETERRENCE_DISRUPTION)),
        states(
            asked, "active", "A measure that deals with buyers or users itself", has("engagement", Engagement.ACTIVE)
        ),
        states(asked, "campaign", "An awareness campaign", is_campaign),
    ]


def young_men(asked):
    fits = teaches(Audience.YOUNG_MEN)
    return [
        measures(asked, "young-men", "Teaching for young men", fits),
        states(asked, "young-men", "States that have one", fits),
    ]


TALLIES = (
    Tally(
        "measures-by-type",
        ("osce-prevention-types", "osce-awareness-most-widespread"),
        "Measures of each type, and states that have one",
        f"{BEGUN}Action plans stand beside the five types of the brief. {NOT_LOOKED}",
        by_type,
    ),
    Tally(
        "measures-by-focus",
        ("osce-prevention-two-aims",),
        "Measures by the conduct that they discourage",
        BEGUN.strip(),
        by_focus,
    ),
    Tally(
        "campaigns-by-lead",
        ("osce-awareness-civil-society", "osce-rec-3-a"),
        "Awareness campaigns by who leads them",
        f"{BEGUN}Each is a share of the campaigns on file, not of all campaigns that there were.",
        campaigns_by_lead,
    ),
    Tally(
        "campaigns-and-effect",
        ("osce-awareness-impact-unclear",),
        "Awareness campaigns by engagement and evaluation",
        f"{BEGUN}That no source tells of an evaluation does not say that there was none.",
        campaigns_and_their_effect,
    ),
    Tally(
        "teaching-by-audience",
        ("osce-education-targets",),
        "States that teach or train each audience",
        f"A measure of the type education and training names the audience. {BEGUN}{NOT_LOOKED}",
        teaching_by_audience,
    ),
    Tally(
        "techniques",
        ("osce-deterrence-techniques",),
        "Measures of deterrence, disruption or conduct, by technique",
        f"{BEGUN}Courses for buyers count as teaching and stand elsewhere.",
        by_technique,
    ),
    Tally(
        "active-methods",
        ("osce-active-methods-rare",),
        "States with active methods, and with campaigns",
        f"{BEGUN}{NOT_LOOKED}",
        active_methods,
    ),
    Tally(
        "young-men",
        ("osce-young-men-neglected",),
        "Teaching for young men",
        f"A measure of the type education and training names young men in its audience. {BEGUN}{NOT_LOOKED}",
        young_men,
    ),
)
