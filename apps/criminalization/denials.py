"""Laws that one source shows and another denies for the same time."""

from django.db.models import F, Q

from apps.criminalization.force import certainly
from apps.criminalization.models import Statute
from apps.criminalization.vocabulary import AbsentTopic, Reach

ABSENT = "jurisdiction__absent_laws"


def denied_laws():
    """The keys of the general laws that a source denies for a date on which they were certainly in force.

    A law that reaches only some, such as sellers under 18, is none of those that such a source means. This is
    `contradicts` as a condition for the database; a test holds one against the other.
    """
    topic, services = f"{ABSENT}__topic", f"{ABSENT}__services"
    meant = Q(**{topic: F("approach")}) | Q(**{topic: AbsentTopic.ANY_DEMAND_LAW})
    meant &= Q(**{services: ""}) | Q(**{services: F("services")})
    then = certainly(F(f"{ABSENT}__as_of_first")) & certainly(F(f"{ABSENT}__as_of_last"))
    return Statute.objects.filter(meant & then, reach=Reach.GENERAL).order_by().values_list("pk", flat=True).distinct()
