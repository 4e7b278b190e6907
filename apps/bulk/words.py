"""What the words of vocabularies mean, where more is kept than their label: in code, or in the typologies of the brief."""

from apps.criminalization import vocabulary as law
from apps.criminalization.models import ApproachProfile
from apps.prevention import vocabulary as prevention
from apps.prevention.models import MeasureTypeProfile, PreventionAim
from apps.sources.models import CONFIDENCE_DEFINITIONS

IN_CODE = (CONFIDENCE_DEFINITIONS, law.DEFINITIONS, prevention.DEFINITIONS)
IN_FACTS = (
    (ApproachProfile, (law.Approach, law.Variation)),
    (MeasureTypeProfile, (prevention.MeasureType,)),
    (PreventionAim, (prevention.Focus,)),
)


def definitions():
    """The definition of a word, by the words of its vocabulary and the word: two vocabularies may have one in common."""
    told = [(type(word), word, definition) for kept in IN_CODE for word, definition in kept.items()]
    for model, vocabularies in IN_FACTS:
        kept = model.objects.values_list("pk", "definition")
        told += [(vocabulary, word, definition) for word, definition in kept for vocabulary in vocabularies]
    return {(_words_of(vocabulary), str(word)): definition for vocabulary, word, definition in told}


def _words_of(vocabulary):
    """A vocabulary as a column has it."""
    return tuple((str(word), str(label)) for word, label in vocabulary.choices)
