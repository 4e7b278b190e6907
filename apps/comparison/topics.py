"""Every question that the comparison puts to states. To add one, add a line to `DIMENSIONS`."""

from apps.comparison import application, law, needs, prevention
from apps.comparison.dimension import Dimension, Group
from apps.comparison.law import of_main_law
from apps.comparison.questions import (
    asks_audience,
    asks_figure,
    asks_law,
    asks_lead,
    asks_limited,
    asks_offence,
    asks_role,
    asks_technique,
    asks_treaty,
    asks_type,
)
from apps.criminalization.sayings import penalty_words
from apps.criminalization.vocabulary import Approach, FigureKind, LawStatus, Reach
from apps.prevention.vocabulary import Audience, Lead, MeasureType, Role, Technique

DIMENSIONS = (
    asks_law(
        "approach",
        "Approach",
        (
            "Yes: a law of general reach is in force in the whole state; the broadest names the approach. In part: "
            "only parts of the state have one, or only purchase from a person under 18 is punished. None: sources "
            "rule out any such law."
        ),
        law.approach,
    ),
    asks_offence(
        Approach.ALL_SEX_BUYING,
        (
            "Yes: a law of general reach that punishes every purchase of sex holds in the whole state. In part: in "
            "parts of the state only. None: a source says there is none."
        ),
    ),
    asks_offence(
        Approach.STRICT_LIABILITY,
        (
            "Yes: use of a trafficked person's services is punished whatever the user knew. In part: in parts of the "
            "state only. None: a source says there is none."
        ),
    ),
    asks_offence(
        Approach.KNOWING_USE,
        (
            "Yes: use of a trafficked person's services is punished where the user knew, should have known or was "
            "careless. In part: in parts of the state only. None: a source says there is none."
        ),
    ),
    asks_offence(
        Approach.INDIRECT,
        (
            "Yes: a law of general reach meets buyers or users through another offence. In part: in parts of the "
            "state only. None: a source says there is none."
        ),
    ),
    asks_law(
        "mental_element",
        "Knowledge of exploitation to be shown",
        (
            "What must be shown of the buyer's knowledge that the person is trafficked, under the law that makes the "
            "state's approach."
        ),
        of_main_law(law.mental_element),
    ),
    asks_law(
        "services",
        "Services covered",
        "Whether the law that makes the approach covers sexual services only, or any services.",
        of_main_law(lambda w: w.get_services_display()),
    ),
    asks_law(
        "offence_kind",
        "Kind of offence",
        "Whether the law that makes the approach is criminal, administrative or civil.",
        of_main_law(lambda w: w.get_offence_kind_display()),
    ),
    asks_law(
        "penalty",
        "Penalty",
        (
            "The heaviest penalty on file under the law that makes the approach, aggravated forms aside where the "
            "record says so."
        ),
        of_main_law(penalty_words),
    ),
    asks_law(
        "fine", "Fine", "Whether a fine is a penalty under the law that makes the approach.", of_main_law(law.fine)
    ),
    asks_law(
        "imprisonment",
        "Imprisonment",
        (
            "Whether imprisonment is a penalty under the law that makes the approach. A record without a number says "
            "nothing."
        ),
        of_main_law(law.imprisonment),
    ),
    asks_law(
        "since",
        "In force since",
        "Since when the rule that makes the approach holds, through the laws that it replaced without a gap.",
        law.since,
    ),
    asks_law(
        "in_part",
        "Law in part of the state",
        "In part: a law of general reach is in force in parts of the state only.",
        law.in_part,
    ),
    asks_law(
        "earlier_law", "Before this law", "Yes: a law on buyers or users that no longer holds is on file.", law.earlier
    ),
    asks_law(
        "proposals",
        "Proposed law",
        "Yes: a bill on buyers or users is on file that was pending when the state was researched.",
        law.with_status(LawStatus.PROPOSED),
    ),
    asks_law(
        "lapsed_proposals",
        "Lapsed proposal",
        "Yes: a bill on buyers or users is on file that was voted down, withdrawn or overtaken.",
        law.with_status(LawStatus.LAPSED),
    ),
    asks_limited(
        Reach.MINORS,
        "Buying from a person under 18",
        (
            "Yes: an offence of paying for sex with a person under 18 is in force in the whole state. In part: in "
            "parts of the state only."
        ),
    ),
    asks_law(
        "penalty_minors",
        "Penalty, seller under 18",
        "The penalty on file for paying for sex with a person under 18.",
        law.penalty_of(Reach.MINORS),
        group=Group.LIMITED,
    ),
    asks_limited(
        Reach.PUBLIC_PLACES,
        "Public places",
        (
            "Yes: buying or seeking to buy is punished in certain places in the whole state. In part: in parts of the"
            " state only."
        ),
    ),
    asks_limited(
        Reach.SERVICE_MEMBERS, "Members of the armed forces", "Yes: a law forbids it to members of the armed forces."
    ),
    asks_limited(
        Reach.VULNERABLE_PERSONS,
        "Vulnerable persons",
        "Yes: buying from persons whom the law calls vulnerable is punished.",
    ),
    asks_limited(Reach.PLATFORMS, "Platforms and advertising", "Yes: a law reaches platforms or advertising."),
    *(asks_figure(kind) for kind in FigureKind),
    asks_type(
        MeasureType.AWARENESS_CAMPAIGN,
        (
            "Yes: a campaign begun by that day and not known to have ended. In part: all have ended. None: a source "
            "says there was none."
        ),
    ),
    asks_type(
        MeasureType.EDUCATION_TRAINING,
        (
            "Yes: teaching or courses begun by that day and not known to have ended. In part: all have ended. None: a"
            " source says there were none."
        ),
    ),
    asks_type(
        MeasureType.CODE_OF_CONDUCT,
        (
            "Yes: a code or an employer's rule begun by that day and not known to have ended. In part: all have "
            "ended. None: a source says there was none."
        ),
    ),
    asks_type(
        MeasureType.RESEARCH,
        (
            "Yes: a study of demand begun by that day and not known to have ended. In part: all have ended. None: a "
            "source says there was none."
        ),
    ),
    asks_type(
        MeasureType.DETERRENCE_DISRUPTION,
        (
            "Yes: steps that keep purchases from taking place, begun by that day and not known to have ended. In "
            "part: all have ended. None: a source says there were none."
        ),
    ),
    asks_type(
        MeasureType.ACTION_PLAN,
        (
            "Yes: a plan or strategy that names demand, begun by that day and not known to have ended. In part: all "
            "have ended. None: a source says that none names demand."
        ),
    ),
    Dimension(
        key="evaluated",
        label="Measures evaluated",
        help="Yes: every measure on file was evaluated. In part: some were. None: sources say that none was.",
        group=Group.PREVENTION,
        needs=(needs.prevention,),
        answer=prevention.evaluated,
    ),
    asks_technique(Technique.BUYER_COURSE, "Yes: a course, class or counselling for buyers. In part: all have ended."),
    asks_technique(
        Technique.EMPLOYER_CODE,
        "Yes: a rule by which an employer, mission or contracting party binds its own people. In part: all have ended.",
    ),
    asks_technique(
        Technique.AREA_RESTRICTION,
        "Yes: places closed to buyers, or fines for buyers in an area. In part: all have ended.",
    ),
    asks_technique(
        Technique.ONLINE_DISRUPTION, "Yes: answers to or blocks on online contacts. In part: all have ended."
    ),
    asks_technique(
        Technique.TARGETED_ADVERTISING, "Yes: advertising where buyers look for sex. In part: all have ended."
    ),
    asks_technique(
        Technique.DECOY_OPERATION, "Yes: an invented person whom buyers meet or call. In part: all have ended."
    ),
    asks_audience("buyers", "Buyers", Audience.BUYERS),
    asks_audience("youth", "Youth and young men", Audience.YOUTH, Audience.YOUNG_MEN),
    asks_audience(
        "business", "Businesses, employees and travellers", Audience.BUSINESSES, Audience.EMPLOYEES, Audience.TRAVELLERS
    ),
    asks_audience("military_police", "Armed forces, police and missions", Audience.MILITARY_POLICE),
    *(asks_lead(word) for word in Lead),
    asks_treaty("palermo-protocol", "Palermo Protocol"),
    asks_treaty("coe-197", "Council of Europe Anti-Trafficking Convention"),
    asks_treaty("lanzarote", "Lanzarote Convention"),
    asks_treaty("crc-opsc", "Optional Protocol on the sale of children"),
    asks_treaty("cedaw", "CEDAW"),
    asks_treaty("un-1949", "UN Convention of 1949"),
    asks_treaty("ilo-p029", "ILO Forced Labour Protocol"),
    asks_treaty("eu-2011-36", "Directive 2011/36/EU", is_directive=True),
    asks_treaty("eu-2024-1712", "Directive (EU) 2024/1712", is_directive=True),
    asks_treaty("eu-2009-52", "Directive 2009/52/EC", is_directive=True),
    *(asks_role(word) for word in Role),
    Dimension(
        key="selling_sex",
        label="Status of selling sex",
        help=(
            "What a source says of selling sex as such: not penalised, regulated, an administrative or a criminal "
            "offence, or varying by part."
        ),
        group=Group.SELLING,
        needs=(needs.selling,),
        answer=application.selling,
    ),
)
BY_KEY = {dimension.key: dimension for dimension in DIMENSIONS}

DEFAULT_KEYS = (
    "approach",
    "mental_element",
    "services",
    "penalty",
    "since",
    "reach_minors",
    "reach_public_places",
    "selling_sex",
    "figure_prosecutions",
    "figure_convictions",
    "awareness_campaign",
    "technique_buyer_course",
    "action_plan",
    "palermo-protocol",
    "coe-197",
    "eu-2024-1712",
)
