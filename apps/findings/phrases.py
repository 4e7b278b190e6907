"""How questions to findings read in a sentence."""

from apps.addresses.sentences import Part, Phrase
from apps.findings.sayings import DOCUMENTS

OF_FINDINGS = {
    "document": Phrase(Part.WHICH, "of the {}", each=DOCUMENTS, is_name=True),
    "section": Phrase(Part.WHICH, "in the section {}", is_name=True),
    "kind": Phrase(Part.WHICH, "of the kind {}"),
    "topic": Phrase(Part.WHICH, "on {}"),
    "state": Phrase(Part.WHICH, "on the experience of {}", is_name=True),
    "q": Phrase(Part.WITH, "with the text “{}”"),
}
