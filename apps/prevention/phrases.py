"""How questions to measures read in a sentence. A verb stands as [of one|of several]."""

from apps.addresses.sentences import Part, Phrase
from apps.addresses.spans import span_words
from apps.prevention.vocabulary import Audience, Engagement, Evaluated, Focus, Lead, MeasureType
from apps.states.filters import DENIED, WHERE

BEGUN_AFTER, BEGUN_BEFORE = span_words("begun", "begun")
LEAD = {Lead.MIXED: "several together", Lead.INTERNATIONAL: "an international organization"}
EVALUATED = {
    Evaluated.YES: "[was|were] evaluated",
    Evaluated.NO: "[was|were] not evaluated",
    Evaluated.UNKNOWN: "[is|are] without a source on evaluation",
}
OF_MEASURES = {
    "type": Phrase(Part.WHICH, "of the kind {}", each={word.value: word.label.lower() for word in MeasureType}),
    "technique": Phrase(Part.WHICH, "by the technique {}"),
    "lead": Phrase(Part.WHICH, "led by {}", each=LEAD),
    "audience": Phrase(Part.WHICH, "addressed to {}", each={Audience.BUYERS: "buyers"}),
    "begun_by": Phrase(Part.WHICH, "begun by {} or on a day not known"),
    "begun_after": Phrase(Part.WHICH, BEGUN_AFTER),
    "begun_before": Phrase(Part.WHICH, BEGUN_BEFORE),
    "begun": Phrase(Part.WHICH, lambda filterset, joined: ""),
    "focus": Phrase(
        Part.THAT,
        "discourage[s|] {}",
        each={
            Focus.TRAFFICKING_USERS: "the use of trafficked persons in sex",
            Focus.LABOUR_EXPLOITATION: "the use of exploited labour",
            Focus.ANY_EXPLOITATION: "the use of trafficked persons in sex and other work",
        },
    ),
    "engagement": Phrase(
        Part.THAT,
        each={
            Engagement.ACTIVE: "deal[s|] with single buyers or users",
            Engagement.PASSIVE: "[does|do] not deal with single buyers or users",
        },
    ),
    "evaluated": Phrase(Part.THAT, each=EVALUATED),
    "disputed": DENIED,
    **WHERE,
    "q": Phrase(Part.WITH, "with the words “{}”"),
    "confidence": Phrase(Part.WITH, "with {} confidence"),
    "min_confidence": Phrase(Part.WITH, "with at least {} confidence"),
}
