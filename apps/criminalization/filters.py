"""Questions to lists of laws and of figures, as they stand in an address."""

import django_filters
from django import forms
from django.db.models import Exists, OuterRef

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
from apps.criminalization.denials import denied_laws
from apps.criminalization.models import EnforcementFigure, Statute
from apps.criminalization.phrases import OF_FIGURES, OF_STATUTES
from apps.criminalization.vocabulary import (
    Approach,
    FigureKind,
    LawStatus,
    MentalElement,
    OffenceKind,
    Reach,
    Services,
    Variation,
)
from apps.sources.models import Confidence
from apps.states.choices import part_choices
from apps.states.filters import DISPUTED, MemberFilter, RegionFilter, StateFilter

WITH_TEXT = ("law", "law_original", "provision", "summary", "penalty_note")
BY_STATE = ("jurisdiction__state__name", "-jurisdiction__is_whole", "jurisdiction__name", "position", "id")

FORCE = [("yes", "Certain to be in force"), ("uncertain", "Uncertain"), ("both", "Certain or uncertain")]
FORCE_HELP = (
    "For the day given under “In force on”: laws certain to be in force (as if nothing is chosen); those of which it is "
    "uncertain, since their first or last day is not known closely enough; or both. A law without a known first day is "
    "certain only from the day on which its state was researched."
)
WRITTEN = "A year, a month or a day: 2005, 2005-07, 2005-07-01."
ADOPTED_HELP = (
    "For the dates given above: laws certain to have been adopted then (as if nothing is chosen); those of which it is "
    "uncertain, since no source gives the date, or not closely enough; or both."
)
FIGURES = [("true", "With figures on file"), ("false", "Without")]
SORTS = {
    "state": Sort("State", ("jurisdiction__state__name", "jurisdiction__name")),
    "statute": Sort("Statute", ("law", "provision")),
    "approach": Sort("Approach", (ranked("approach", Approach.values),)),
    "penalty": Sort("Longest imprisonment", ("imprisonment_max_months", "imprisonment_min_months")),
    "since": Sort("In force since", ("in_force_from_first", "in_force_from_last")),
    "adopted": Sort("Adopted", ("adopted_first", "adopted_last")),
    "confidence": Sort("Confidence", (ranked("confidence", reversed(Confidence.values)),)),
}


class StatuteFilter(StrictFilterSet):
    """Statutes by place, coding, day and words."""

    everything = "All statutes"
    nouns = ("statute", "statutes")
    phrases = OF_STATUTES
    sorts = SORTS
    stands_by = "state"
    order = BY_STATE
    needs = {"force": ("in_force_on",), "adopted": ("adopted_after", "adopted_before")}
    q = TextFilter(
        fields=WITH_TEXT,
        label="Words in the record",
        help_text="Words that all occur in the law's name, its provision, its summary or the note on its penalty.",
    )
    in_force_on = DayFilter(
        method="on_that_day",
        label="In force on",
        help_text="A day: only laws that were certainly in force on it; of others the page says how many.",
    )
    force = django_filters.ChoiceFilter(
        choices=FORCE, method="with_in_force_on", label="How certain on that day", help_text=FORCE_HELP
    )
    state = StateFilter(field_name="jurisdiction__state")
    part = WordsFilter(
        field_name="jurisdiction",
        choices=part_choices,
        label="Place",
        help_text="A state as a whole, or a part of it with law of its own: GB, GB-NIR, …",
    )
    member = MemberFilter(field_name="jurisdiction__state")
    region = RegionFilter(field_name="jurisdiction__state__region")
    approach = WordsFilter(
        choices=Approach, label="Approach", help_text="What is punished as to the buyer's knowledge."
    )
    reach = WordsFilter(choices=Reach, label="Reach", help_text="Only general laws make a state's approach.")
    status = WordsFilter(
        choices=LawStatus, label="Status when researched", help_text="As of the day on which the state was researched."
    )
    mental_element = WordsFilter(
        choices=MentalElement,
        label="Knowledge of exploitation to be shown",
        help_text="That the person is trafficked or exploited.",
    )
    offence_kind = WordsFilter(choices=OffenceKind, label="Kind of offence")
    services = WordsFilter(choices=Services, label="Services")
    variation = WordsFilter(field_name="variations__variation", choices=Variation, label="Variation", distinct=True)
    adopted_after = WhenFilter(label="Adopted after", help_text=WRITTEN)
    adopted_before = WhenFilter(label="Adopted before", help_text=WRITTEN)
    adopted = SpanFilter(
        of="adopted", verb="[was|were] adopted", label="How certain that it was adopted then", help_text=ADOPTED_HELP
    )
    has_enforcement = django_filters.ChoiceFilter(
        choices=FIGURES,
        method="with_figures",
        label="Figures on application",
        help_text="Whether a source counts how often this very law was applied.",
    )
    disputed = AmongFilter(
        choices=DISPUTED,
        keys=denied_laws,
        label="Sources differ",
        help_text="Whether another source denies such a law for a date on which it was certainly in force.",
    )
    confidence = WordsFilter(choices=Confidence, label="Confidence")
    min_confidence = AtLeastFilter(field_name="confidence", choices=Confidence, label="At least of this confidence")

    class Meta:
        model = Statute
        fields: list[str] = []

    def on_that_day(self, statutes, name, day):
        force = self.form.cleaned_data.get("force") or "yes"
        certain, uncertain = statutes.in_force(day), statutes.uncertain(day)
        return {"yes": certain, "uncertain": uncertain, "both": certain | uncertain}[force]

    def with_in_force_on(self, statutes, name, word):
        """Nothing of its own: `on_that_day` reads it."""
        return statutes

    def with_figures(self, statutes, name, word):
        has = Exists(EnforcementFigure.objects.filter(statute=OuterRef("pk")))
        return statutes.filter(has if word == "true" else ~has)


def statutes():
    """Every statute, by its identifier."""
    return [(law.pk, str(law)) for law in Statute.objects.all()]


class YearFilter(django_filters.NumberFilter):
    """A year as a whole number."""

    field_class = forms.IntegerField


class FigureFilter(StrictFilterSet):
    """Figures on how laws on demand are applied, by state, kind and time."""

    everything = "All figures"
    nouns = ("figure", "figures")
    phrases = OF_FIGURES
    state = StateFilter()
    kind = WordsFilter(choices=FigureKind, label="What is counted")
    statute = WordsFilter(
        field_name="statute__id", choices=statutes, label="Statute", help_text="Identifier of a statute."
    )
    year = YearFilter(
        method="covering",
        min_value=1900,
        max_value=2100,
        label="Year",
        help_text="Figures whose period covers this year, wholly or in part.",
    )
    confidence = WordsFilter(choices=Confidence, label="Confidence")
    min_confidence = AtLeastFilter(field_name="confidence", choices=Confidence, label="At least of this confidence")

    class Meta:
        model = EnforcementFigure
        fields: list[str] = []

    def covering(self, figures, name, year):
        return figures.filter(first_year__lte=year, last_year__gte=year)
