"""Questions to the list of prevention measures, as they stand in an address."""

from apps.addresses.filters import DayFilter, StrictFilterSet, TextFilter, WordsFilter
from apps.prevention.models import Measure
from apps.prevention.vocabulary import Audience, Engagement, Evaluated, Focus, Lead, MeasureType, Technique
from apps.sources.models import Confidence
from apps.states.filters import StateFilter

WITH_TEXT = ("title", "summary", "lead_name")
BY_STATE = ("state__name", "position", "id")


class MeasureFilter(StrictFilterSet):
    """Measures by state, kind, audience, lead, day and words."""

    everything = "All measures"
    q = TextFilter(
        fields=WITH_TEXT,
        label="Words in the record",
        help_text="Words that all occur in the measure's title, its summary or the name of who leads it.",
    )
    state = StateFilter()
    type = WordsFilter(choices=MeasureType, label="Kind of measure", help_text="By what it does to demand.")
    technique = WordsFilter(choices=Technique, label="Technique")
    focus = WordsFilter(choices=Focus, label="Conduct discouraged")
    audience = WordsFilter(field_name="audiences__audience", choices=Audience, label="Audience", distinct=True)
    lead = WordsFilter(choices=Lead, label="Who leads it")
    engagement = WordsFilter(
        choices=Engagement, label="Engagement", help_text="active: it deals with single buyers or users itself."
    )
    evaluated = WordsFilter(choices=Evaluated, label="Evaluation")
    begun_by = DayFilter(
        method="begun",
        label="Begun by",
        help_text="A day (YYYY-MM-DD): measures begun by it. One without a known beginning stays in: a source saw it.",
    )
    confidence = WordsFilter(choices=Confidence, label="Confidence")

    class Meta:
        model = Measure
        fields: list[str] = []

    def filter_queryset(self, queryset):
        """By name of the state."""
        return super().filter_queryset(queryset).order_by(*BY_STATE)

    def begun(self, measures, name, day):
        return measures.begun(day)
