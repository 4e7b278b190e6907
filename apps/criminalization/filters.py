"""Questions to lists of laws and of figures, as they stand in an address."""

import django_filters
from django import forms

from apps.addresses import Fault
from apps.addresses.filters import DayFilter, StrictFilterSet, TextFilter, WordsFilter
from apps.criminalization.models import EnforcementFigure, Statute
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
from apps.states.filters import StateFilter

WITH_TEXT = ("law", "law_original", "provision", "summary", "penalty_note")
BY_STATE = ("jurisdiction__state__name", "-jurisdiction__is_whole", "jurisdiction__name", "position", "id")

FORCE = [("yes", "Certain to be in force"), ("uncertain", "Uncertain"), ("both", "Certain or uncertain")]
FORCE_HELP = (
    "For the day given under “In force on”: laws certain to be in force (as if nothing is chosen); those of which it is "
    "uncertain, since their first or last day is not known closely enough; or both. A law without a known first day is "
    "certain only from the day on which its state was researched."
)


class StatuteFilter(StrictFilterSet):
    """Statutes by place, coding, day and words."""

    everything = "All statutes"
    q = TextFilter(
        fields=WITH_TEXT,
        label="Words in the record",
        help_text="Words that all occur in the law's name, its provision, its summary or the note on its penalty.",
    )
    in_force_on = DayFilter(
        method="on_that_day",
        label="In force on",
        help_text="A day: only laws in force on it. Those of which that is uncertain are left out unless force asks for them.",
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
    confidence = WordsFilter(choices=Confidence, label="Confidence")

    class Meta:
        model = Statute
        fields: list[str] = []

    def faults(self):
        """Also a `force` that no day stands beside: it would be dropped in silence."""
        if "force" in self.given and "in_force_on" not in self.given:
            message = "force says which laws in_force_on keeps, so it needs in_force_on, a day such as 2010-01-01."
            return (*super().faults(), Fault("force", self.given["force"][0], message))
        return super().faults()

    def filter_queryset(self, queryset):
        """By name of the state, the whole state's laws first."""
        return super().filter_queryset(queryset).order_by(*BY_STATE)

    def on_that_day(self, statutes, name, day):
        force = self.form.cleaned_data.get("force") or "yes"
        certain, uncertain = statutes.in_force(day), statutes.uncertain(day)
        return {"yes": certain, "uncertain": uncertain, "both": certain | uncertain}[force]

    def with_in_force_on(self, statutes, name, word):
        """Nothing of its own: `on_that_day` reads it."""
        return statutes


def statutes():
    """Every statute, by its identifier."""
    return [(law.pk, str(law)) for law in Statute.objects.all()]


class YearFilter(django_filters.NumberFilter):
    """A year as a whole number."""

    field_class = forms.IntegerField


class FigureFilter(StrictFilterSet):
    """Figures on how laws on demand are applied, by state, kind and time."""

    everything = "All figures"
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

    class Meta:
        model = EnforcementFigure
        fields: list[str] = []

    def covering(self, figures, name, year):
        return figures.filter(first_year__lte=year, last_year__gte=year)
