"""Every question that the comparison puts to states. To add one, add a line to `DIMENSIONS`."""

from apps.comparison import application, law, needs, prevention, promises
from apps.comparison.dimension import Dimension, Group
from apps.comparison.law import asks_law, of_main_law
from apps.criminalization.sayings import lower_first, penalty_words
from apps.criminalization.vocabulary import Approach, FigureKind, LawStatus, Reach
from apps.prevention.vocabulary import Audience, Lead, MeasureType, Role, Technique


def _offence(word, help):
    return asks_law(word.value, word.label, help, law.offence(word))


def _limited(reach, label, help):
    return asks_law(f"reach_{reach.value}", label, help, law.limited(reach), group=Group.LIMITED)


def _figure(kind):
    help = (
        f"The latest figure on {lower_first(kind.label)} under a law on demand that a source gives. Figures of "
        f"different sources and periods count different things."
    )
    return Dimension(
        key=f"figure_{kind.value}",
        label=kind.label,
        help=help,
        group=Group.APPLICATION,
        needs=(needs.law, needs.figures),
        answer=application.latest_figure(kind),
    )


def _measures(key, label, help, group, fits, topic=""):
    return Dimension(
        key=key,
        label=label,
        help=help,
        group=group,
        needs=(needs.prevention,),
        answer=prevention.measures_that(fits, topic),
    )


def _of_type(word, help):
    return _measures(word.value, word.label, help, Group.PREVENTION, lambda m: m.type == word, topic=word.value)


def _of_technique(word, help):
    return _measures(f"technique_{word.value}", word.label, help, Group.TECHNIQUES, lambda m: m.technique == word)


def _for_audience(key, label, *words):
    help = (
        f"Yes: a measure begun by that day and not ended addresses this audience ({label.lower()}). In part: all "
        f"such measures have ended."
    )
    return _measures(
        f"audience_{key}", f"Measures for {lower_first(label)}", help, Group.AUDIENCE, prevention.addressed_to(*words)
    )


def _led_by(word):
    help = (
        f"Yes: a measure begun by that day and not ended is led by this kind of body ({word.label.lower()}). In "
        f"part: all such measures have ended."
    )
    return _measures(
        f"lead_{word.value}", f"Measures led by: {lower_first(word.label)}", help, Group.LEAD, lambda m: m.lead == word
    )


def _treaty(instrument, label, is_directive=False):
    bound = "it is bound as a member of the European Union" if is_directive else "it is a party"
    help = (
        f"Yes: a source shows that {bound} on that day. In part: signed, not ratified. None: a source says it "
        f"takes no part, or not yet."
    )
    return Dimension(
        key=instrument,
        label=label,
        help=help,
        group=Group.TREATIES,
        needs=(needs.treaties,),
        answer=promises.takes_part(instrument, is_directive),
    )


def _role(word):
    help = (
        f"Yes: a source shows an actor of the security sector (police, prosecution, judiciary, inspection …) in "
        f"this role: {word.label.lower()}."
    )
    return Dimension(
        key=f"security_{word.value}",
        label=f"Security sector: {lower_first(word.label)}",
        help=help,
        group=Group.SECURITY,
        needs=(needs.security,),
        answer=application.security_role(word),
    )


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
    _offence(
        Approach.ALL_SEX_BUYING,
        (
            "Yes: a law of general reach that punishes every purchase of sex holds in the whole state. In part: in "
            "parts of the state only. None: a source says there is none."
        ),
    ),
    _offence(
        Approach.STRICT_LIABILITY,
        (
            "Yes: use of a trafficked person's services is punished whatever the user knew. In part: in parts of the "
            "state only. None: a source says there is none."
        ),
    ),
    _offence(
        Approach.KNOWING_USE,
        (
            "Yes: use of a trafficked person's services is punished where the user knew, should have known or was "
            "careless. In part: in parts of the state only. None: a source says there is none."
        ),
    ),
    _offence(
        Approach.INDIRECT,
        (
            "Yes: a law of general reach meets buyers or users through another offence. In part: in parts of the "
            "state only. None: a source says there is none."
        ),
    ),
    asks_law(
        "mental_element",
        "Knowledge to be shown",
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
        "Heaviest penalty",
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
    _limited(
        Reach.MINORS,
        "Buying from a person under 18",
        (
            "Yes: an offence of paying for sex with a person under 18 is in force in the whole state. In part: in "
            "parts of the state only."
        ),
    ),
    asks_law(
        "penalty_minors",
        "Heaviest penalty, seller under 18",
        "The heaviest penalty on file for paying for sex with a person under 18.",
        law.penalty_of(Reach.MINORS),
        group=Group.LIMITED,
    ),
    _limited(
        Reach.PUBLIC_PLACES,
        "Public places",
        (
            "Yes: buying or seeking to buy is punished in certain places in the whole state. In part: in parts of the"
            " state only."
        ),
    ),
    _limited(
        Reach.SERVICE_MEMBERS, "Members of the armed forces", "Yes: a law forbids it to members of the armed forces."
    ),
    _limited(
        Reach.VULNERABLE_PERSONS,
        "Vulnerable persons",
        "Yes: buying from persons whom the law calls vulnerable is punished.",
    ),
    _limited(Reach.PLATFORMS, "Platforms and advertising", "Yes: a law reaches platforms or advertising."),
    *(_figure(kind) for kind in FigureKind),
    _of_type(
        MeasureType.AWARENESS_CAMPAIGN,
        (
            "Yes: a campaign begun by that day and not known to have ended. In part: all have ended. None: a source "
            "says there was none."
        ),
    ),
    _of_type(
        MeasureType.EDUCATION_TRAINING,
        (
            "Yes: teaching or courses begun by that day and not known to have ended. In part: all have ended. None: a"
            " source says there were none."
        ),
    ),
    _of_type(
        MeasureType.CODE_OF_CONDUCT,
        (
            "Yes: a code or an employer's rule begun by that day and not known to have ended. In part: all have "
            "ended. None: a source says there was none."
        ),
    ),
    _of_type(
        MeasureType.RESEARCH,
        (
            "Yes: a study of demand begun by that day and not known to have ended. In part: all have ended. None: a "
            "source says there was none."
        ),
    ),
    _of_type(
        MeasureType.DETERRENCE_DISRUPTION,
        (
            "Yes: steps that keep purchases from taking place, begun by that day and not known to have ended. In "
            "part: all have ended. None: a source says there were none."
        ),
    ),
    _of_type(
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
    _of_technique(Technique.BUYER_COURSE, "Yes: a course, class or counselling for buyers. In part: all have ended."),
    _of_technique(
        Technique.EMPLOYER_CODE,
        "Yes: a rule by which an employer, mission or contracting party binds its own people. In part: all have ended.",
    ),
    _of_technique(
        Technique.AREA_RESTRICTION,
        "Yes: places closed to buyers, or fines for buyers in an area. In part: all have ended.",
    ),
    _of_technique(
        Technique.ONLINE_DISRUPTION, "Yes: answers to or blocks on online contacts. In part: all have ended."
    ),
    _of_technique(
        Technique.TARGETED_ADVERTISING, "Yes: advertising where buyers look for sex. In part: all have ended."
    ),
    _of_technique(
        Technique.DECOY_OPERATION, "Yes: an invented person whom buyers meet or call. In part: all have ended."
    ),
    _for_audience("buyers", "Buyers", Audience.BUYERS),
    _for_audience("youth", "Youth and young men", Audience.YOUTH, Audience.YOUNG_MEN),
    _for_audience(
        "business", "Businesses, employees and travellers", Audience.BUSINESSES, Audience.EMPLOYEES, Audience.TRAVELLERS
    ),
    _for_audience("military_police", "Armed forces, police and missions", Audience.MILITARY_POLICE),
    *(_led_by(word) for word in Lead),
    _treaty("palermo-protocol", "Palermo Protocol"),
    _treaty("coe-197", "Council of Europe Anti-Trafficking Convention"),
    _treaty("lanzarote", "Lanzarote Convention"),
    _treaty("crc-opsc", "Optional Protocol on the sale of children"),
    _treaty("cedaw", "CEDAW"),
    _treaty("un-1949", "UN Convention of 1949"),
    _treaty("ilo-p029", "ILO Forced Labour Protocol"),
    _treaty("eu-2011-36", "Directive 2011/36/EU", is_directive=True),
    _treaty("eu-2024-1712", "Directive (EU) 2024/1712", is_directive=True),
    _treaty("eu-2009-52", "Directive 2009/52/EC", is_directive=True),
    *(_role(word) for word in Role),
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
