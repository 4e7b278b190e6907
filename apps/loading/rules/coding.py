"""Rules for how laws and measures are coded: rules 7 and 8 of the data guide, where a machine can judge them."""

from apps.criminalization.vocabulary import AbsentTopic, Approach, MentalElement, Reach, Variation
from apps.findings.vocabulary import FindingKind
from apps.loading.rules.exceptions import Excepted
from apps.loading.rules.hints import instead
from apps.prevention.vocabulary import Audience, Engagement, MeasureType, Technique

TECHNIQUES = {
    MeasureType.CODE_OF_CONDUCT: (Technique.EMPLOYER_CODE,),
    MeasureType.EDUCATION_TRAINING: (Technique.BUYER_COURSE,),
    MeasureType.DETERRENCE_DISRUPTION: (
        Technique.AREA_RESTRICTION,
        Technique.ONLINE_DISRUPTION,
        Technique.TARGETED_ADVERTISING,
        Technique.DECOY_OPERATION,
        Technique.WARNING_LETTERS,
        Technique.OTHER,
    ),
}
ENGAGEMENTS = {
    MeasureType.CODE_OF_CONDUCT: Engagement.ACTIVE,
    MeasureType.RESEARCH: Engagement.PASSIVE,
    MeasureType.ACTION_PLAN: Engagement.PASSIVE,
}


def the_mental_element_follows_the_approach(piece):
    """Knowing use asks for something to be known; a law on all buying and strict liability ask for nothing."""
    approach, element = piece.text("approach"), piece.text("mental_element")
    if piece.kind != "statutes" or not element:
        return
    if approach == Approach.KNOWING_USE and element == MentalElement.NONE_REQUIRED:
        yield "mental_element", "none_required under knowing_use; a law that asks for nothing is strict_liability"
    if approach in (Approach.ALL_SEX_BUYING, Approach.STRICT_LIABILITY) and element != MentalElement.NONE_REQUIRED:
        yield "mental_element", f"{element} under {approach}, which asks for none"


def a_law_on_minors_says_so(piece):
    """Paying for sex with a minor is coded with reach minors and the variation child_victims."""
    minors = piece.kind == "statutes" and piece.text("reach") == Reach.MINORS
    if minors and Variation.CHILD_VICTIMS not in piece.words("variations"):
        yield "variations", "reach minors without the variation child_victims"


def a_law_on_platforms_is_indirect(piece):
    """A law on platforms or advertising does not punish buyers: it is an indirect approach."""
    approach = piece.text("approach")
    if piece.kind == "statutes" and piece.text("reach") == Reach.PLATFORMS and approach != Approach.INDIRECT:
        yield "approach", f"{approach} with reach platforms, which is indirect"


def the_least_penalty_is_not_above_the_most(piece):
    """The least imprisonment is not longer than the most."""
    least, most = piece.whole("imprisonment_min_months"), piece.whole("imprisonment_max_months")
    if least is not None and most is not None and least > most:
        yield "imprisonment_min_months", f"at least {least} months, at most {most}"


def a_technique_belongs_to_its_type(piece):
    """Each technique belongs to one type of measure, and deterrence names one."""
    if piece.kind not in ("measures", "prevention_types"):
        return
    key, kind = ("technique", piece.text("type")) if piece.kind == "measures" else ("techniques", piece.text("id"))
    if kind not in MeasureType.values:
        return
    allowed = TECHNIQUES.get(kind, ())
    for technique, line in piece.texts(key):
        if technique in Technique.values and technique not in allowed:
            yield line, f"technique {technique} does not belong to {kind}{instead(technique, allowed)}"
    if kind == MeasureType.DETERRENCE_DISRUPTION and not piece.words(key):
        yield key, "deterrence_disruption without a technique"


def a_course_for_buyers_names_buyers(piece):
    """A course for buyers has buyers in its audience."""
    course = piece.kind == "measures" and piece.text("technique") == Technique.BUYER_COURSE
    if course and Audience.BUYERS not in piece.words("audience"):
        yield "audience", "buyer_course without buyers in the audience"


def engagement_follows_the_type(piece):
    """Research and plans are passive, codes active; deterrence too, save for other; teaching unless professionals."""
    expected = _engagement(piece) if piece.kind == "measures" else None
    engagement, kind = piece.text("engagement"), piece.text("type")
    if expected and engagement in Engagement.values and engagement != expected:
        yield "engagement", f"{engagement}, but {kind} of this kind is {expected}"


def _engagement(measure):
    """The engagement that rule 8 gives to a measure; None where it leaves it to the case."""
    kind = measure.text("type")
    if kind == MeasureType.EDUCATION_TRAINING:
        only_professionals = measure.words("audience") == [Audience.PROFESSIONALS]
        return Engagement.PASSIVE if only_professionals else Engagement.ACTIVE
    if kind == MeasureType.DETERRENCE_DISRUPTION:
        return None if measure.text("technique") == Technique.OTHER else Engagement.ACTIVE
    return ENGAGEMENTS.get(kind)


CODING_EXCEPTIONS = (
    Excepted(
        "states/VA.yaml",
        "va-pastoral-orientations-2019",
        "engagement_follows_the_type",
        "A guide for church bodies, put out for all to read: it teaches others than professionals, but meets no buyer.",
    ),
)


def an_absent_measure_is_of_the_whole_state(piece):
    """Only an absent law may be of a part of the state or of some services; an absent measure is of the state."""
    if piece.kind == "absences" and piece.text("topic") not in AbsentTopic.values:
        for key in ("jurisdiction", "services"):
            if piece.text(key):
                yield key, f"{key} stands with {piece.text('topic')!r}, which is no law"


def a_figure_has_a_value(piece):
    """A finding of kind figure gives its value, unit, period and geography; no other finding gives a value."""
    if piece.kind != "findings":
        return
    if piece.text("kind") == FindingKind.FIGURE:
        yield from (
            (key, f"a figure without {key}") for key in ("value", "unit", "as_of", "geography") if not piece.text(key)
        )
    elif piece.text("value"):
        yield "value", f"a value under kind {piece.text('kind')}"


def a_list_names_no_more_than_it_counts(piece):
    """A cross-country list names no more states than its source counts."""
    count = piece.whole("count_stated")
    named = len(piece.words("states"))
    if piece.kind == "lists" and count is not None and named > count:
        yield "states", f"names {named} states, counts {count}"


def a_year_of_adoption_is_of_a_listed_state(piece):
    """Where a list gives years of adoption, each is of a state on the list."""
    if piece.kind == "adoptions":
        listed = piece.above.words("states")
        for code in piece.entry:
            if code not in listed:
                yield code, f"{code!r} is not among the states of the list{instead(code, listed)}"


CODING_RULES = (
    the_mental_element_follows_the_approach,
    a_law_on_minors_says_so,
    a_law_on_platforms_is_indirect,
    the_least_penalty_is_not_above_the_most,
    a_technique_belongs_to_its_type,
    a_course_for_buyers_names_buyers,
    engagement_follows_the_type,
    an_absent_measure_is_of_the_whole_state,
    a_figure_has_a_value,
    a_list_names_no_more_than_it_counts,
    a_year_of_adoption_is_of_a_listed_state,
)
