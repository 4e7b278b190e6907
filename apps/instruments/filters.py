"""Questions to the lists of instruments and of who takes part in them, as they stand in an address."""

import django_filters

from apps.addresses.filters import SpanFilter, StrictFilterSet, TextFilter, WhenFilter, WordsFilter
from apps.addresses.sorting import Sort, ranked
from apps.instruments.models import Binding, Instrument, InstrumentKind, Obligation, Participation, Status, Subject
from apps.instruments.phrases import OF_INSTRUMENTS, OF_PARTICIPATIONS
from apps.states.filters import StateFilter

WRITTEN = "A year, a month or a day: 2005, 2005-07, 2005-07-01."
ADOPTED_HELP = (
    "For the dates given above: instruments certain to have been adopted then (as if nothing is chosen); those of which "
    "it is uncertain, since no source gives the date, or not closely enough; or both."
)
SORTS = {
    "instrument": Sort("Instrument", ("short_title",)),
    "kind": Sort("Kind", (ranked("kind", InstrumentKind.values),)),
    "binding": Sort("Binding", (ranked("binding", Binding.values),)),
    "adopted": Sort("Adopted", ("adopted_first", "adopted_last")),
    "since": Sort("In force since", ("in_force_from_first", "in_force_from_last")),
}


def instrument_choices():
    """Every instrument, in the order of the file."""
    return list(Instrument.objects.values_list("id", "short_title"))


class InstrumentFilter(StrictFilterSet):
    """Instruments by kind, force and what they ask."""

    everything = "All instruments"
    nouns = ("instrument", "instruments")
    phrases = OF_INSTRUMENTS
    sorts = SORTS
    order = ("position", "id")
    needs = {"adopted": ("adopted_after", "adopted_before")}
    q = TextFilter(
        fields=("short_title", "full_title", "body", "note"),
        label="Words in the record",
        help_text="Words that all occur in the instrument's titles, its body or its note.",
    )
    kind = WordsFilter(choices=InstrumentKind, label="Kind of instrument")
    binding = WordsFilter(choices=Binding, label="Binding", help_text="Whether it binds as a duty on demand.")
    on = WordsFilter(
        field_name="provisions__on",
        choices=Subject,
        label="A provision on",
        help_text="What a provision is about.",
        distinct=True,
    )
    obligation = WordsFilter(
        field_name="provisions__obligation",
        choices=Obligation,
        label="A provision that says",
        help_text="How strongly a provision asks.",
        distinct=True,
    )
    context_only = django_filters.TypedChoiceFilter(
        choices=[("false", "Listed as an obligation on demand"), ("true", "Listed as context only")],
        coerce=lambda word: word == "true",
        label="How it is listed",
        help_text="An obligation on demand (for programs: false) or context only (true).",
    )
    adopted_after = WhenFilter(label="Adopted after", help_text=WRITTEN)
    adopted_before = WhenFilter(label="Adopted before", help_text=WRITTEN)
    adopted = SpanFilter(
        of="adopted", verb="[was|were] adopted", label="How certain that it was adopted then", help_text=ADOPTED_HELP
    )

    class Meta:
        model = Instrument
        fields: list[str] = []


class ParticipationFilter(StrictFilterSet):
    """Who takes part in what, by state, instrument and status."""

    everything = "All participations"
    nouns = ("participation", "participations")
    phrases = OF_PARTICIPATIONS
    state = StateFilter()
    instrument = WordsFilter(choices=instrument_choices, label="Instrument")
    status = WordsFilter(choices=Status, label="Status", help_text="How the state stands to the instrument.")

    class Meta:
        model = Participation
        fields: list[str] = []
