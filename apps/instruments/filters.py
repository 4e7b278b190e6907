"""Questions to the lists of instruments and of who takes part in them, as they stand in an address."""

import django_filters

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.instruments.models import Binding, Instrument, InstrumentKind, Obligation, Participation, Status, Subject
from apps.states.filters import StateFilter


def instrument_choices():
    """Every instrument, in the order of the file."""
    return list(Instrument.objects.values_list("id", "short_title"))


class InstrumentFilter(StrictFilterSet):
    """Instruments by kind, force and what they ask."""

    everything = "All instruments"
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
        help_text="true: as context only; false: as an obligation on demand.",
    )

    class Meta:
        model = Instrument
        fields: list[str] = []


class ParticipationFilter(StrictFilterSet):
    """Who takes part in what, by state, instrument and status."""

    everything = "All participations"
    state = StateFilter()
    instrument = WordsFilter(choices=instrument_choices, label="Instrument")
    status = WordsFilter(choices=Status, label="Status", help_text="How the state stands to the instrument.")

    class Meta:
        model = Participation
        fields: list[str] = []
