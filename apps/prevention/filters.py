"""Questions to the list of prevention measures, as they stand in an address."""

from apps.addresses.filters import (
    AmongFilter,
    AtLeastFilter,
    DayFilter,
    SpanFilter,
    StrictFilterSet,
    TextFilter,
    WhenFilter,
    WordsFilter,
)
from apps.addresses.sorting import Sort, ranked
from apps.prevention.denials import denied_measures
from apps.prevention.models import Measure
from apps.prevention.phrases import OF_MEASURES
from apps.prevention.vocabulary import Audience, Engagement, Evaluated, Focus, Lead, MeasureType, Technique
from apps.sources.models import Confidence
from apps.states.filters import DISPUTED, MemberFilter, RegionFilter, StateFilter

WITH_TEXT = ("title", "summary", "lead_name")
BY_STATE = ("state__name", "position", "id")
WRITTEN = "A year, a month or a day: 2005, 2005-07, 2005-07-01."
BEGUN_HELP = (
    "For the dates given above: measures certain to have begun then (as if nothing is chosen); those of which it is "
    "uncertain, since no source gives the date, or not closely enough; or both."
)
SORTS = {
    "state": Sort("State", ("state__name",)),
    "measure": Sort("Measure", ("title",)),
    "type": Sort("Kind", (ranked("type", MeasureType.values),)),
    "begun": Sort("Begun", ("started_first", "started_last")),
    "confidence": Sort("Confidence", (ranked("confidence", reversed(Confidence.values)),)),
}


class MeasureFilter(StrictFilterSet):
    """Measures by state, kind, audience, lead, day and words."""

    everything = "All measures"
    nouns = ("measure", "measures")
    phrases = OF_MEASURES
    sorts = SORTS
    stands_by = "state"
    order = BY_STATE
    needs = {"begun": ("begun_after", "begun_before")}
    q = TextFilter(
        fields=WITH_TEXT,
        label="Words in the record",
        help_text="Words that all occur in the measure's title, its summary or the name of who leads it.",
    )
    state = StateFilter()
    member = MemberFilter(field_name="state")
    region = RegionFilter(field_name="state__region")
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
        method="begun_by_day",
        label="Begun by",
        help_text="A day (YYYY-MM-DD): measures begun by it. One without a known beginning stays in: a source saw it.",
    )
    begun_after = WhenFilter(label="Begun after", help_text=WRITTEN)
    begun_before = WhenFilter(label="Begun before", help_text=WRITTEN)
    begun = SpanFilter(
        of="begun", verb="began", column="started", label="How certain that it began then", help_text=BEGUN_HELP
    )
    disputed = AmongFilter(
        choices=DISPUTED,
        keys=denied_measures,
        label="Sources differ",
        help_text="Whether another source denies such measures for a date on which it certainly ran.",
    )
    confidence = WordsFilter(choices=Confidence, label="Confidence")
    min_confidence = AtLeastFilter(field_name="confidence", choices=Confidence, label="At least of this confidence")

    class Meta:
        model = Measure
        fields: list[str] = []

    def begun_by_day(self, measures, name, day):
        return measures.begun(day)
