"""Questions to the lists that no page shows: absences, security sector."""

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.api.serializers.absences import FAMILIES, TOPICS
from apps.criminalization.models import AbsentLaw
from apps.prevention.models import AbsentMeasure, SecurityRole
from apps.prevention.vocabulary import Actor, Role
from apps.states.filters import WHERE, StateFilter


class AbsentLawFilter(StrictFilterSet):
    """Laws that a source says do not exist, by state and topic; none where only measures are asked for."""

    everything = "All absences"
    nouns = ("absence", "absences")
    phrases = WHERE
    family_here = "statutes"
    family = WordsFilter(choices=FAMILIES, method="of_family", label="Family", help_text="A law or a measure.")
    state = StateFilter(field_name="jurisdiction__state")
    topic = WordsFilter(choices=TOPICS, label="Topic", help_text="What does not exist.")

    class Meta:
        model = AbsentLaw
        fields: list[str] = []

    def of_family(self, absences, name, words):
        return absences if not words or self.family_here in words else absences.none()


class AbsentMeasureFilter(AbsentLawFilter):
    """The same question, put to measures that a source says do not exist."""

    family_here = "measures"
    state = StateFilter()

    class Meta:
        model = AbsentMeasure
        fields: list[str] = []


class SecurityRoleFilter(StrictFilterSet):
    """Who in the security sector does what, by state, actor and role."""

    everything = "All roles of the security sector"
    nouns = ("role of the security sector", "roles of the security sector")
    phrases = WHERE
    state = StateFilter()
    actor = WordsFilter(choices=Actor, label="Actor")
    role = WordsFilter(choices=Role, label="Role")

    class Meta:
        model = SecurityRole
        fields: list[str] = []
