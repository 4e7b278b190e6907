"""What the address of a comparison may say: states and topics in any of their names, the day, how it is laid out."""

import django_filters
from django import forms

from apps.addresses.filters import StrictFilterSet
from apps.addresses.words import WordsWidget


class AnyWordsField(forms.Field):
    """Words that are judged where they are looked up: a state goes by its code, its name or its slug."""

    widget = WordsWidget


class AnyWordsFilter(django_filters.Filter):
    """Words separated by commas, by repetition of the parameter, or by both."""

    field_class = AnyWordsField


class ComparisonAddress(StrictFilterSet):
    """The parameters of a comparison; an unknown one is refused, an unknown state or topic by `choosing`."""

    also = ("as_of",)
    states = AnyWordsFilter(
        label="States", help_text="Codes, names in any usual spelling, groups such as EU; all for every state."
    )
    topics = AnyWordsFilter(
        label="Topics", help_text="Keys of topics or of their groups; all for every topic, the usual ones if left out."
    )
    differs = django_filters.ChoiceFilter(
        choices=[("yes", "Only what differs")],
        label="Only what differs",
        help_text="yes: topics on which no two known answers differ are left out.",
    )
    layout = django_filters.ChoiceFilter(
        choices=[("columns", "States as columns"), ("rows", "States as rows")],
        label="Layout",
        help_text="How the table lies: states as columns up to five, as rows beyond, unless this says which.",
    )
