"""How questions to laws and figures read in a sentence. A verb stands as [of one|of several]."""

from apps.addresses.sentences import Part, Phrase
from apps.addresses.spans import span_words
from apps.criminalization.vocabulary import Approach, LawStatus, MentalElement, Reach, Services, Variation
from apps.states.filters import DENIED, WHERE


def in_force_words(filterset, day):
    """In force on a day, certainly or perhaps, as `force` asks."""
    word = filterset.given.get("force", ["yes"])[0]
    said = f"in force on {day}"
    return {"uncertain": f"perhaps {said}", "both": f"{said}, certainly or perhaps"}.get(word, said)


def approach_words(filterset, joined):
    """What is punished; a law that reaches only some, such as sellers under 18, punishes every purchase only there."""
    if filterset.given.get("reach") == [Reach.GENERAL]:
        return joined
    return joined.replace("every purchase", "every purchase within [its|their] reach")


def nothing(filterset, joined):
    """For a filter of which another phrase speaks."""
    return ""


ADOPTED_AFTER, ADOPTED_BEFORE = span_words("adopted", "adopted")
APPROACH = {
    Approach.INDIRECT: "take[s|] an indirect approach",
    Approach.KNOWING_USE: "punish[es|] knowing use",
    Approach.STRICT_LIABILITY: "punish[es|] use without proof of knowledge",
    Approach.ALL_SEX_BUYING: "punish[es|] every purchase",
}
REACH = {
    Reach.GENERAL: "[applies|apply] in general",
    Reach.MINORS: "protect[s|] only sellers under 18",
    Reach.PUBLIC_PLACES: "[applies|apply] only in public places",
    Reach.SERVICE_MEMBERS: "[applies|apply] only to members of the armed forces",
    Reach.VULNERABLE_PERSONS: "protect[s|] only vulnerable persons",
    Reach.PLATFORMS: "[applies|apply] only to platforms",
}
MENTAL_ELEMENT = {
    MentalElement.KNOWLEDGE: "require[s|] knowledge of exploitation",
    MentalElement.RECKLESSNESS_OR_NEGLIGENCE: "[is|are] satisfied with recklessness or negligence",
    MentalElement.NONE_REQUIRED: "require[s|] no knowledge of exploitation",
    MentalElement.UNKNOWN: "[is|are] without a source on the knowledge to be shown",
}
SERVICES = {
    Services.SEXUAL: "cover[s|] sexual services",
    Services.ANY: "cover[s|] any services",
}
VARIATION = {
    Variation.CHILD_VICTIMS: "concern[s|] child victims",
    Variation.AS_TRAFFICKING: "treat[s|] use as a form of trafficking",
    Variation.ONLINE_PLATFORMS: "concern[s|] online platforms",
}
STATUS = {
    LawStatus.IN_FORCE: "in force",
    LawStatus.REPEALED: "repealed",
    LawStatus.NOT_YET_IN_FORCE: "not yet in force",
    LawStatus.PROPOSED: "proposed",
    LawStatus.LAPSED: "lapsed",
}
OF_STATUTES = {
    "in_force_on": Phrase(Part.WHICH, in_force_words),
    "force": Phrase(Part.WHICH, nothing),
    "status": Phrase(Part.WHICH, "{} when researched", each=STATUS),
    "adopted_after": Phrase(Part.WHICH, ADOPTED_AFTER),
    "adopted_before": Phrase(Part.WHICH, ADOPTED_BEFORE),
    "adopted": Phrase(Part.WHICH, nothing),
    "approach": Phrase(Part.THAT, approach_words, each=APPROACH),
    "reach": Phrase(Part.THAT, each=REACH),
    "mental_element": Phrase(Part.THAT, each=MENTAL_ELEMENT),
    "offence_kind": Phrase(Part.THAT, "make[s|] an offence that is {}"),
    "services": Phrase(Part.THAT, each=SERVICES),
    "variation": Phrase(Part.THAT, each=VARIATION),
    "disputed": DENIED,
    **WHERE,
    "q": Phrase(Part.WITH, "with the words “{}”"),
    "has_enforcement": Phrase(
        Part.WITH,
        each={
            "true": "with figures on [its|their] application",
            "false": "without figures on [its|their] application on file",
        },
    ),
    "confidence": Phrase(Part.WITH, "with {} confidence"),
    "min_confidence": Phrase(Part.WITH, "with at least {} confidence"),
}
OF_FIGURES = {
    "kind": Phrase(Part.WHICH, "of {}"),
    "statute": Phrase(Part.WHICH, "on the application of {}", is_name=True),
    "year": Phrase(Part.THAT, "cover[s|] {}"),
    **WHERE,
    "confidence": Phrase(Part.WITH, "with {} confidence"),
    "min_confidence": Phrase(Part.WITH, "with at least {} confidence"),
}
