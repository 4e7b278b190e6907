"""Laws that one source shows and another denies for the same time."""

from apps.criminalization.approach import contradicts
from apps.criminalization.models import AbsentLaw, Statute
from apps.criminalization.vocabulary import Reach


def denied_laws():
    """The keys of the general laws that a source denies for a date on which they were certainly in force.

    A law that reaches only some, such as sellers under 18, is none of those that such a source means.
    """
    absent = list(AbsentLaw.objects.all())
    laws = Statute.objects.filter(jurisdiction__in={each.jurisdiction_id for each in absent}, reach=Reach.GENERAL)
    return [
        law.pk for law in laws.select_related("jurisdiction__state") if any(contradicts(each, law) for each in absent)
    ]
