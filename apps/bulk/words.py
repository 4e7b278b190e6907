"""What the words of vocabularies mean, where more is kept than their label."""

from apps.criminalization.models import ApproachProfile
from apps.criminalization.vocabulary import Approach, Variation
from apps.prevention.models import MeasureTypeProfile
from apps.prevention.vocabulary import MeasureType
from apps.sources.models import CONFIDENCE_DEFINITIONS, Confidence


def definitions():
    """The definition of a word by its vocabulary's words and itself: two vocabularies may have a word in common."""
    approaches = dict(ApproachProfile.objects.values_list("pk", "definition"))
    types = dict(MeasureTypeProfile.objects.values_list("pk", "definition"))
    kept = ((Approach, approaches), (Variation, approaches), (MeasureType, types), (Confidence, CONFIDENCE_DEFINITIONS))
    return {
        (tuple(vocabulary.choices), str(word)): told.get(word)
        for vocabulary, told in kept
        for word in vocabulary.values
    }
