"""Counts of states that have what a step of the recommendations asks for."""

from apps.findings.tallies.begun import (
    BEGUN,
    NOT_LOOKED,
    has,
    is_of,
    is_prevention,
    is_teaching,
    measures,
    states,
    teaches,
)
from apps.findings.tallies.lines import Tally
from apps.prevention.vocabulary import Audience, Evaluated, Lead, MeasureType, Technique

ONLINE = (Technique.ONLINE_DISRUPTION, Technique.TARGETED_ADVERTISING)


def action_plans(asked):
    return [states(asked, "plan", "A plan that names demand", is_of(MeasureType.ACTION_PLAN), ("action_plan",))]


def online(asked):
    lines = [
        states(asked, each.value, each.label, lambda measure, each=each: _is_online(measure, each)) for each in ONLINE
    ]
    return [states(asked, "either", "Any of the two", _is_online), *lines]


def _is_online(measure, *techniques):
    return measure.type == MeasureType.DETERRENCE_DISRUPTION and measure.technique in (techniques or ONLINE)


def buyer_courses(asked):
    fits = has("technique", Technique.BUYER_COURSE, is_teaching)
    return [states(asked, "buyer-course", "A course or counselling for buyers", fits)]


def led_by_government(asked):
    whole = measures(asked, "all", "All measures but plans", is_prevention)
    fits = has("lead", Lead.GOVERNMENT, is_prevention)
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
    evaluated = has("evaluated", Evaluated.YES)
    return [
        states(asked, "research", "Research on demand", is_of(MeasureType.RESEARCH), ("research",)),
        states(asked, "evaluated", "A measure that was evaluated", evaluated),
    ]


TALLIES = (
    Tally(
        "action-plans",
        ("osce-rec-1-action-plans", "osce-rec-1-progress"),
        "States with an action plan that names demand",
        f"A plan, strategy, resolution or standing programme of an authority that names demand. {BEGUN}{NOT_LOOKED}",
        action_plans,
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
