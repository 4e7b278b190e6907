"""How questions to instruments read in a sentence. A verb stands as [of one|of several]."""

from apps.addresses.sentences import Part, Phrase
from apps.addresses.spans import span_words
from apps.states.filters import WHERE

ADOPTED_AFTER, ADOPTED_BEFORE = span_words("adopted", "adopted")
OF_INSTRUMENTS = {
    "kind": Phrase(Part.WHICH, "of the kind {}"),
    "context_only": Phrase(
        Part.WHICH, each={"true": "listed as context only", "false": "listed as an obligation on demand"}
    ),
    "adopted_after": Phrase(Part.WHICH, ADOPTED_AFTER),
    "adopted_before": Phrase(Part.WHICH, ADOPTED_BEFORE),
    "adopted": Phrase(Part.WHICH, lambda filterset, joined: ""),
    "binding": Phrase(
        Part.THAT,
        "{} as a duty on demand",
        each={"legally": "bind[s|] legally", "politically": "bind[s|] politically", "not": "[does|do] not bind"},
    ),
    "on": Phrase(Part.THAT, "[has|have] a provision on {}"),
    "obligation": Phrase(
        Part.THAT,
        "[has|have] a provision that says {}",
        each={
            "shall": "“must”",
            "shall_consider": "“must consider”",
            "encourage": "“encouraged”",
            "none": "“no duty”",
        },
    ),
    "q": Phrase(Part.WITH, "with the words “{}”"),
}
OF_PARTICIPATIONS = {
    "status": Phrase(Part.WITH, "with the status {}", each={"bound_by_membership": "bound as an EU member"}),
    "instrument": Phrase(Part.WHICH, "in {}", is_name=True),
    **WHERE,
}
