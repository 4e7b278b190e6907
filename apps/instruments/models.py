"""What states have promised: treaties, directives, commitments, and who takes part in them."""

from types import SimpleNamespace

from django.db import models

from apps.dates.fields import KnownDateField, known_date_constraints
from apps.sources.models import Citation, Record, Source, cited_by
from apps.states.models import State


class InstrumentKind(models.TextChoices):
    """What sort of promise an instrument is."""

    TREATY = "treaty", "Treaty"
    EU_DIRECTIVE = "eu_directive", "EU directive"
    POLITICAL_COMMITMENT = "political_commitment", "Political commitment"
    SOFT_LAW = "soft_law", "Soft law"
    JUDGMENT = "judgment", "Judgment"


class Binding(models.TextChoices):
    """Whether it binds as a duty on demand."""

    LEGALLY = "legally", "Legally binding"
    POLITICALLY = "politically", "Politically binding"
    NOT = "not", "Not binding"


class Obligation(models.TextChoices):
    """How strongly a provision asks."""

    SHALL = "shall", "Must"
    SHALL_CONSIDER = "shall_consider", "Must consider"
    ENCOURAGE = "encourage", "Encouraged"
    NONE = "none", "No duty"


class Subject(models.TextChoices):
    """What a provision is about."""

    DISCOURAGE_DEMAND = "discourage_demand", "Discouraging demand"
    CRIMINALISE_KNOWING_USE = "criminalise_knowing_use", "Criminalizing knowing use"
    CRIMINALISE_CHILD_PURCHASE = "criminalise_child_purchase", "Criminalizing purchase from children"
    AWARENESS = "awareness", "Awareness"
    COOPERATION = "cooperation", "Co-operation"
    OTHER = "other", "Other"


class Status(models.TextChoices):
    """How a state stands to an instrument."""

    PARTY = "party", "Party"
    SIGNATORY = "signatory", "Signed, not ratified"
    NOT_PARTY = "not_party", "Not a party"
    BOUND_BY_MEMBERSHIP = "bound_by_membership", "Bound as an EU member"
    OPTED_OUT = "opted_out", "Opted out"


class Instrument(Record):
    """A treaty, directive, commitment or judgment that bears on demand."""

    short_title = models.CharField(max_length=100)
    full_title = models.CharField(max_length=400)
    kind = models.CharField(max_length=30, choices=InstrumentKind)
    binding = models.CharField(max_length=12, choices=Binding, help_text="Whether it binds as a duty on demand.")
    body = models.CharField(max_length=120, help_text="The organization or court that it comes from.")
    adopted = KnownDateField("When it was adopted.")
    opened_for_signature = KnownDateField("When it was opened for signature.")
    published = KnownDateField("When it was published.")
    in_force_from = KnownDateField("The first day on which it was in force.")
    transposition_deadline = KnownDateField("The day by which members had to transpose it.")
    depositary = models.CharField(max_length=120, blank=True)
    url = models.CharField(max_length=1000, blank=True, help_text="Address of its text or status.")
    parties_total = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Parties in the world, as the source counts."
    )
    parties_as_of = KnownDateField("The day of that count.")
    context_only = models.BooleanField(default=False, help_text="Listed as context, not as an obligation on demand.")
    note = models.TextField(blank=True)

    class Meta(Record.Meta):
        constraints = [
            *known_date_constraints(
                "instrument",
                "adopted",
                "opened_for_signature",
                "published",
                "in_force_from",
                "transposition_deadline",
                "parties_as_of",
            ),
            models.CheckConstraint(
                name="instrument_kind_is_a_word", condition=models.Q(kind__in=InstrumentKind.values)
            ),
            models.CheckConstraint(name="instrument_binding_is_a_word", condition=models.Q(binding__in=Binding.values)),
        ]

    def __str__(self):
        return self.short_title


class InstrumentCitation(Citation):
    record = cited_by(Instrument)

    class Meta(Citation.Meta):
        pass


class Provision(models.Model):
    """An article of an instrument and what it asks. It rests on the sources of its instrument."""

    id = models.CharField(primary_key=True, max_length=120)
    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="provisions")
    position = models.PositiveIntegerField()
    article = models.CharField(max_length=120)
    obligation = models.CharField(max_length=20, choices=Obligation)
    on = models.CharField(max_length=30, choices=Subject, help_text="What the provision is about.")
    summary = models.TextField()
    confirmation = models.CharField(
        max_length=10, blank=True, help_text="partial: the duty was read, the article's number or words were not."
    )
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["instrument", "position"]
        constraints = [
            models.CheckConstraint(
                name="provision_obligation_is_a_word", condition=models.Q(obligation__in=Obligation.values)
            ),
            models.CheckConstraint(name="provision_subject_is_a_word", condition=models.Q(on__in=Subject.values)),
        ]

    def __str__(self):
        return f"{self.instrument_id} {self.article}"


class InstrumentLead(models.Model):
    """What is believed of an instrument but was not read. Never a fact."""

    id = models.CharField(primary_key=True, max_length=120)
    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="leads")
    position = models.PositiveIntegerField()
    article = models.CharField(max_length=120)
    obligation = models.CharField(max_length=20, blank=True)
    on = models.CharField(max_length=30, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["instrument", "position"]

    def __str__(self):
        return self.text


class Transposition(Record):
    """A national law by which a state was seen to transpose a directive."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="transpositions")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="transpositions")
    law = models.CharField(max_length=300)
    in_force_from = KnownDateField("The first day on which the national law was in force.")
    note = models.TextField(blank=True)

    class Meta(Record.Meta):
        constraints = known_date_constraints("transposition", "in_force_from")


class TranspositionCitation(Citation):
    record = cited_by(Transposition)

    class Meta(Citation.Meta):
        pass


class Participation(models.Model):
    """How a state stands to a treaty or directive, on one source."""

    id = models.CharField(primary_key=True, max_length=120)
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="participations")
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="participations")
    position = models.PositiveIntegerField()
    status = models.CharField(max_length=20, choices=Status)
    signed = KnownDateField("When the state signed.")
    ratified = KnownDateField("When the state ratified, acceded, accepted or succeeded; the note says which.")
    in_force = KnownDateField("The first day on which it bound the state.")
    as_of = KnownDateField("The date of the source; empty where it has none.")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            *known_date_constraints("participation", "signed", "ratified", "in_force", "as_of"),
            models.UniqueConstraint(name="participation_is_noted_once", fields=["state", "instrument"]),
            models.CheckConstraint(name="participation_status_is_a_word", condition=models.Q(status__in=Status.values)),
            models.CheckConstraint(
                name="participation_ratified_after_signed",
                condition=models.Q(signed_first=None)
                | models.Q(ratified_last=None)
                | models.Q(ratified_last__gte=models.F("signed_first")),
            ),
            models.CheckConstraint(
                name="participation_in_force_after_ratified",
                condition=models.Q(ratified_first=None)
                | models.Q(in_force_last=None)
                | models.Q(in_force_last__gte=models.F("ratified_first")),
            ),
        ]

    def __str__(self):
        return self.id

    @property
    def cited(self):
        """Its one source in the shape of a list of citations."""
        return [SimpleNamespace(source=self.source, supports=self.note or self.get_status_display())]
