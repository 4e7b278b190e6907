"""Prevention measures, what is said not to exist, and the security sector."""

from collections import Counter

from apps.api import fetching
from apps.api.filters import AbsentLawFilter, AbsentMeasureFilter, SecurityRoleFilter
from apps.api.serializers.absences import AbsenceSerializer
from apps.api.serializers.prevention import MeasureSerializer, SecurityRoleSerializer
from apps.api.views.records import Records
from apps.criminalization.models import AbsentLaw
from apps.prevention.filters import MeasureFilter
from apps.prevention.models import Measure, SecurityRole
from apps.prevention.table import measure_table
from apps.serving.counted import counts_of


class Measures(Records):
    """Prevention outside criminal law."""

    title = "Prevention measures"
    serializer_class = MeasureSerializer
    filterset_class = MeasureFilter
    table = staticmethod(measure_table)
    queryset = Measure.objects.none()

    def get_queryset(self):
        return Measure.objects.whole()


class Absences(Records):
    """Laws and measures that a source says do not exist, as of a date; laws first."""

    title = "Documented absences"
    serializer_class = AbsenceSerializer
    filterset_class = AbsentLawFilter
    queryset = AbsentLaw.objects.none()

    def get_queryset(self):
        return fetching.absent_laws()

    def filter_queryset(self, queryset):
        """The laws that are asked for, and the measures: two kinds of records in one list."""
        self.asked_of_measures = AbsentMeasureFilter(self.parameters, fetching.absent_measures(), also=self.also)
        return [*super().filter_queryset(queryset), *self.asked_of_measures.qs]

    def counts(self, names):
        return {
            name: Counter(of_laws) + Counter(counts_of(self.asked_of_measures, [name])[name])
            for name, of_laws in super().counts(names).items()
        }

    def find(self, key):
        return super().find(key) or fetching.absent_measures().in_bulk([key]).get(key)

    def keys(self):
        return [*super().keys(), *fetching.absent_measures().values_list("pk", flat=True)]


class SecuritySector(Records):
    """Who in policing, borders or prosecution does what about demand, state by state."""

    title = "Security sector"
    serializer_class = SecurityRoleSerializer
    filterset_class = SecurityRoleFilter
    queryset = SecurityRole.objects.none()

    def get_queryset(self):
        return fetching.security_roles()
