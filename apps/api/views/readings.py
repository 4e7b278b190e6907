"""What readers found in records, where a rule of a recommended step asks for more than fields tell."""

from apps.api.serializers.readings import ReadingSerializer
from apps.api.views.records import Records
from apps.findings.gaps.criteria import ReadingFilter, whole_readings
from apps.findings.models import Reading


class Readings(Records):
    """Records that were read for what a rule asks, one by one: found, or not named in the text on file.

    Not found never says that it does not exist.
    """

    title = "What readers found in records"
    serializer_class = ReadingSerializer
    filterset_class = ReadingFilter
    queryset = Reading.objects.none()

    def get_queryset(self):
        return whole_readings()

    def citations_of(self, reading):
        return reading.record.citations.all()
