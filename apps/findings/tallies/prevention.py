"""Counts of prevention measures and of the states that have them."""

from apps.comparison.prevention import addressed_to, begun_by
from apps.criminalization.force import Force
from apps.findings.metrics import Reason, Verdict, has_a_law, how_dated
from apps.findings.tallies.law import has_criminal_law
from apps.findings.tallies.shapes import Tally, both, lacks, records_line, states_line
from apps.prevention.vocabulary import (
    AbsentMeasureTopic,
    Audience,
    Engagement,
    Evaluated,
    Focus,
    Lead,
    MeasureType,
    Technique,
)
from apps.states.models import Family

ONLINE = (Technique.ONLINE_DISRUPTION, Technique.TARGETED_ADVERTISING)
TYPES = [each for each in MeasureType if each != MeasureType.ACTION_PLAN]


def is_prevention(measure):
    """Whether it is more than a plan."""
    return measure.type != MeasureType.ACTION_PLAN


def is_of(*types):
    return lambda measure: measure.type in types


def begun(fits):
    """The measures of a sort that had begun by the day, each with the reason where nobody can tell."""

    def found(asked):
        for measure in asked.state.measures.all():
            had_begun = begun_by(measure, asked) if fits(measure) else False
            if had_begun is not False:
                yield measure, None if had_begun else how_dated([measure.started])

    return found


def has_a_measure(fits, topics=()):
    """Holds where a measure of a sort had begun by the day. A source that denies it, or a search, makes it a no."""

    def verdict(asked):
        found = list(begun(fits)(asked))
        if sure := tuple(measure for measure, reason in found if not reason):
            return Verdict(Force.YES, records=sure)
        if found:
            return Verdict(Force.UNCERTAIN, found[0][1], tuple(measure for measure, _ in found))
        denied = any(absent.topic in (*topics, AbsentMeasureTopic.ANY_PREVENTION) for absent in asked.absent_measures)
        if denied or asked.state.looked_for(Family.MEASURES):
            return Verdict(Force.NO)
        return Verdict(Force.UNCERTAIN, Reason.NOT_RESEARCHED)

    return verdict


def states(asked, key, label, fits, topics=(), **also):
    return states_line(asked, key, label, has_a_measure(fits, topics), **also)


def measures(asked, key, label, fits, **also):
    return records_line(asked, f"measures:{key}", label, "measures", begun(fits), Family.MEASURES, **also)


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


def law_and_types(asked):
    law = states_line(asked, "criminal-law", "A criminal law of general reach", has_criminal_law)
    return [law, *(states(asked, each.value, each.label, is_of(each), (each.value,)) for each in MeasureType)]


def by_focus(asked):
    whole = measures(asked, "all", "All measures", lambda measure: True)
    lines = [measures(asked, each.value, each.label, _has("focus", each), whole=whole) for each in Focus]
    return [whole, *lines]


def _has(name, word, among=lambda measure: True):
    return lambda measure: among(measure) and getattr(measure, name) == word


is_campaign = is_of(MeasureType.AWARENESS_CAMPAIGN)


def campaigns_by_lead(asked):
    whole = measures(asked, "all", "All awareness campaigns", is_campaign)
    lines = [measures(asked, each.value, each.label, _has("lead", each, is_campaign), whole=whole) for each in Lead]
    return [whole, *lines]


def campaigns_and_their_effect(asked):
    whole = measures(asked, "all", "All awareness campaigns", is_campaign)
    engaged = [
        measures(asked, each.value, each.label, _has("engagement", each, is_campaign), whole=whole)
        for each in Engagement
    ]
    evaluated = [
        measures(
            asked,
            f"evaluated:{each.value}",
            f"Evaluation: {each.label.lower()}",
            _has("evaluated", each, is_campaign),
            whole=whole,
        )
        for each in Evaluated
    ]
    return [whole, *engaged, *evaluated]


is_teaching = is_of(MeasureType.EDUCATION_TRAINING)


def teaches(*audiences):
    return lambda measure: is_teaching(measure) and addressed_to(*audiences)(measure)


def teaching_by_audience(asked):
    audiences = (Audience.YOUTH, Audience.YOUNG_MEN, Audience.BUYERS, Audience.EMPLOYEES)
    return [states(asked, each.value, each.label, teaches(each)) for each in audiences]


def by_technique(asked):
    among = is_of(MeasureType.DETERRENCE_DISRUPTION, MeasureType.CODE_OF_CONDUCT)
    techniques = [each for each in Technique if each != Technique.BUYER_COURSE]
    lines = [measures(asked, each.value, each.label, _has("technique", each, among)) for each in techniques]
    return [*lines, measures(asked, "none", "No technique named", _has("technique", "", among))]


def active_methods(asked):
    return [
        states(asked, "deterrence", "Deterrence or disruption", is_of(MeasureType.DETERRENCE_DISRUPTION)),
        states(
            asked, "active", "A measure that deals with buyers or users itself", _has("engagement", Engagement.ACTIVE)
        ),
        states(asked, "campaign", "An awareness campaign", is_campaign),
    ]


def young_men(asked):
    fits = teaches(Audience.YOUNG_MEN)
    return [
        measures(asked, "young-men", "Teaching for young men", fits),
        states(asked, "young-men", "States that have one", fits),
    ]


def _where(verdict, fits):
    """Measures of a sort in states of which a verdict holds; uncertain where the verdict is."""

    def found(asked):
        said = verdict(asked)
        if said.force is not Force.NO:
            for measure, reason in begun(fits)(asked):
                yield measure, reason or said.reason

    return found


has_no_criminal_law = lacks(has_criminal_law)


def concentrated(asked):
    """Measures for each state with and without a criminal law."""
    lines = []
    for key, label, verdict in SIDES:
        whole = states_line(asked, f"states:{key}", f"States {label}", verdict)
        found = _where(verdict, is_prevention)
        of_these = [each for each in asked if verdict(each).force is not Force.NO]
        lines += [
            whole,
            records_line(
                of_these,
                f"measures:{key}",
                f"Measures in states {label}",
                "measures",
                found,
                Family.MEASURES,
                whole=whole,
                per="for each state",
            ),
        ]
    return lines


SIDES = (
    ("with-law", "with a criminal law on demand", has_criminal_law),
    ("without-law", "without one", has_no_criminal_law),
)


def divergence(asked):
    """States with a measure among those with and those without a criminal law."""
    lines = []
    for key, label, verdict in SIDES:
        whole = states_line(asked, f"states:{key}", f"States {label}", verdict)
        has = both(verdict, has_a_measure(is_prevention))
        lines += [whole, states_line(asked, f"active:{key}", f"States {label} and with a measure", has, whole=whole)]
    return lines


def campaigns_without_a_law(asked):
    of_these = [each for each in asked if has_no_criminal_law(each).force is not Force.NO]
    found = _where(has_no_criminal_law, is_campaign)
    label = "Campaigns in states without a criminal law on demand"
    return [
        records_line(of_these, "campaigns", label, "measures", found, Family.MEASURES),
        states_line(asked, "states", "States without a criminal law on demand", has_no_criminal_law),
    ]


def action_plans(asked):
    return [states(asked, "plan", "A plan that names demand", is_of(MeasureType.ACTION_PLAN), ("action_plan",))]


def several_types(asked):
    """Whether measures of at least three types had begun."""
    found = list(begun(lambda measure: True)(asked))
    sure = {measure.type for measure, reason in found if not reason}
    perhaps = {measure.type for measure, _ in found}
    if len(sure) >= 3:
        return Verdict(Force.YES, records=tuple(measure for measure, reason in found if not reason))
    if len(perhaps) >= 3:
        reason = next(reason for _, reason in found if reason)
        return Verdict(Force.UNCERTAIN, reason, tuple(measure for measure, _ in found))
    if asked.state.looked_for(Family.MEASURES):
        return Verdict(Force.NO)
    return Verdict(Force.UNCERTAIN, Reason.NOT_RESEARCHED)


def holistic(asked):
    has_any_law = has_a_law(lambda law: True)
    return [
        states_line(asked, "holistic", "Measures of three types and a law", both(several_types, has_any_law)),
        states_line(asked, "types", "Measures of three types", several_types),
    ]


def online(asked):
    lines = [
        states(asked, each.value, each.label, lambda measure, each=each: _is_online(measure, each)) for each in ONLINE
    ]
    return [states(asked, "either", "Any of the two", _is_online), *lines]


def _is_online(measure, *techniques):
    return measure.type == MeasureType.DETERRENCE_DISRUPTION and measure.technique in (techniques or ONLINE)


def buyer_courses(asked):
    fits = _has("technique", Technique.BUYER_COURSE, is_teaching)
    return [states(asked, "buyer-course", "A course or counselling for buyers", fits)]


def led_by_government(asked):
    whole = measures(asked, "all", "All measures but plans", is_prevention)
    fits = _has("lead", Lead.GOVERNMENT, is_prevention)
    return [
        states(asked, "government", "A measure led by government", fits),
        measures(asked, "government", "Measures led by government", fits, whole=whole),
    ]


def youth(asked):
    return [states(asked, "youth", "Teaching for youth or young men", teaches(Audience.YOUTH, Audience.YOUNG_MEN))]


def trades(asked):
    teaching = teaches(Audience.EMPLOYEES, Audience.BUSINESSES)
    code = is_of(MeasureType.CODE_OF_CONDUCT)
    return [
        states(asked, "either", "Any of the two", lambda measure: teaching(measure) or code(measure)),
        states(asked, "teaching", "Teaching for employees or businesses", teaching),
        states(asked, "code", "A code of conduct", code, ("code_of_conduct",)),
    ]


def research(asked):
    evaluated = _has("evaluated", Evaluated.YES)
    return [
        states(asked, "research", "Research on demand", is_of(MeasureType.RESEARCH), ("research",)),
        states(asked, "evaluated", "A measure that was evaluated", evaluated),
    ]


BEGUN = (
    "A measure counts from the day on which it began, also after it ended; one without a known beginning counts from the "
    "day of research on and is uncertain before. "
)
NOT_LOOKED = "Where measures were not looked for, nobody can tell."

TALLIES = (
    Tally(
        "law-and-types",
        ("osce-legislation-common",),
        "States with a criminal law, and states with measures of each type",
        f"A criminal statute of general reach is in force in the state or in a part of it; beside it, a measure of the "
        f"type. {BEGUN}{NOT_LOOKED}",
        law_and_types,
    ),
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
    Tally(
        "measures-and-law",
        ("osce-prevention-concentrated",),
        "Measures for each state with and without a criminal law",
        f"Measures of every type but action plans, divided by the states with, and without, a criminal statute of general "
        f"reach in force. A state where a law may be in force stands under perhaps on both sides. {BEGUN}",
        concentrated,
    ),
    Tally(
        "campaigns-without-a-law",
        ("osce-two-campaigns",),
        "Awareness campaigns in states without a criminal law",
        f"Campaigns begun by the day in states where no criminal statute of general reach is in force. A campaign is "
        f"uncertain where its beginning or the law is. {BEGUN}",
        campaigns_without_a_law,
        published="campaigns",
    ),
    Tally(
        "prevention-and-law",
        ("osce-prevention-divergence",),
        "States with a measure, among those with and without a criminal law",
        f"At least one measure of a type other than action plans had begun, among the states with, and without, a criminal "
        f"statute of general reach in force. {BEGUN}{NOT_LOOKED}",
        divergence,
    ),
    Tally(
        "action-plans",
        ("osce-rec-1-action-plans", "osce-rec-1-progress"),
        "States with an action plan that names demand",
        f"A plan, strategy, resolution or standing programme of an authority that names demand. {BEGUN}{NOT_LOOKED}",
        action_plans,
    ),
    Tally(
        "three-types-and-a-law",
        ("osce-rec-2-holistic",),
        "States that combine measures of three types with a law",
        f"Measures of at least three types had begun, and a statute of any reach and any kind of offence is in force in "
        f"the state or in a part of it. {BEGUN}{NOT_LOOKED}",
        holistic,
    ),
    Tally(
        "online",
        ("osce-rec-2-upstream", "osce-rec-3-c"),
        "States with online deterrence",
        f"A measure of deterrence or disruption by online disruption or by advertising aimed at buyers. {BEGUN}{NOT_LOOKED}",
        online,
    ),
    Tally(
        "buyer-courses",
        ("osce-rec-2-d",),
        "States with courses for buyers",
        f"A measure of teaching by a course or counselling for buyers. {BEGUN}{NOT_LOOKED}",
        buyer_courses,
    ),
    Tally(
        "led-by-government",
        ("osce-rec-3-invest",),
        "Prevention led by government",
        f"Measures of every type but action plans whose lead is a government. {BEGUN}{NOT_LOOKED}",
        led_by_government,
    ),
    Tally(
        "youth",
        ("osce-rec-3-b",),
        "States that teach youth or young men",
        f"A measure of teaching names youth or young men in its audience. {BEGUN}{NOT_LOOKED}",
        youth,
    ),
    Tally(
        "trades",
        ("osce-rec-3-d",),
        "States that reach trades and employees",
        f"Teaching for employees or businesses, or a code of conduct. {BEGUN}{NOT_LOOKED}",
        trades,
    ),
    Tally(
        "research",
        ("osce-rec-3-e",),
        "States with research or an evaluation",
        f"A measure of research, or any measure that a source says was evaluated. {BEGUN}{NOT_LOOKED}",
        research,
    ),
)
