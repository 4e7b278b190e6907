"""Questions to the lists of places, of parts of records and of arguments."""

from apps.addresses.filters import StrictFilterSet, WordsFilter, YesNoFilter
from apps.criminalization.models import Amendment
from apps.criminalization.vocabulary import Approach, Variation
from apps.findings.models import ApproachArgument
from apps.findings.vocabulary import Stance
from apps.instruments.filters import instrument_choices
from apps.instruments.models import Obligation, Provision, Subject, Transposition
from apps.instruments.phrases import OF_PARTICIPATIONS
from apps.states.filters import WHERE, StateFilter, organization_choices
from apps.states.models import Jurisdiction, Membership


class JurisdictionFilter(StrictFilterSet):
    """States and their parts, by state."""

    everything = "All jurisdictions"
    nouns = ("jurisdiction", "jurisdictions")
    phrases = WHERE
    state = StateFilter()
    is_whole = YesNoFilter(label="A whole state", help_text="Whether it is a whole state or a part of one.")

    class Meta:
        model = Jurisdiction
        fields: list[str] = []


class MembershipFilter(StrictFilterSet):
    """Memberships, by state and organization."""

    everything = "All memberships"
    nouns = ("membership", "memberships")
    phrases = WHERE
    state = StateFilter()
    organization = WordsFilter(choices=organization_choices, label="Organization")

    class Meta:
        model = Membership
        fields: list[str] = []


class ProvisionFilter(StrictFilterSet):
    """Provisions, by instrument, subject and force."""

    everything = "All provisions"
    nouns = ("provision", "provisions")
    phrases = OF_PARTICIPATIONS
    instrument = WordsFilter(choices=instrument_choices, label="Instrument")
    on = WordsFilter(choices=Subject, label="On", help_text="What the provision is about.")
    obligation = WordsFilter(choices=Obligation, label="Obligation", help_text="How strongly it asks.")

    class Meta:
        model = Provision
        fields: list[str] = []


class TranspositionFilter(StrictFilterSet):
    """Transpositions, by state and instrument."""

    everything = "All transpositions that were seen"
    nouns = ("transposition", "transpositions")
    phrases = OF_PARTICIPATIONS
    state = StateFilter()
    instrument = WordsFilter(choices=instrument_choices, label="Instrument")

    class Meta:
        model = Transposition
        fields: list[str] = []


class AmendmentFilter(StrictFilterSet):
    """Amendments, by state."""

    everything = "All amendments"
    nouns = ("amendment", "amendments")
    phrases = WHERE
    state = StateFilter(field_name="statute__jurisdiction__state")

    class Meta:
        model = Amendment
        fields: list[str] = []


class ArgumentFilter(StrictFilterSet):
    """Arguments, by approach and stance."""

    everything = "All arguments on approaches"
    nouns = ("argument", "arguments")
    approach = WordsFilter(choices=[*Approach.choices, *Variation.choices], label="Approach or variation")
    stance = WordsFilter(choices=Stance, label="Stance", help_text="How the finding bears on the approach.")

    class Meta:
        model = ApproachArgument
        fields: list[str] = []
