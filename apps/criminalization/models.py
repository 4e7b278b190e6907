"""Laws that put a duty or a penalty on buyers and users, how they are applied, and laws that do not exist."""

from django.db import models

from apps.criminalization import force
from apps.criminalization.vocabulary import (
    AbsentTopic,
    Approach,
    FigureKind,
    LawStatus,
    MentalElement,
    OffenceKind,
    Reach,
    SellingValue,
    Services,
    Variation,
)
from apps.dates.fields import KnownDateField, known_date_constraints
from apps.sources.constraints import ends_after_it_begins, word_constraints
from apps.sources.models import Citation, Confidence, Record, cited_by, with_sources
from apps.states.models import Jurisdiction, State

NAMES = {"Criminal", "United"}  # a provision that begins with the name of a code keeps its capital


class ApproachProfile(Record):
    """An approach or a variation in the OSCE typology, as the brief describes it, in our own words."""

    label = models.CharField(max_length=60)
    rank = models.CharField(max_length=10, help_text="approach or variation.")
    definition = models.TextField()
    mental_element = models.CharField(max_length=20, help_text="knowledge, none_required or varies.")
    mental_element_note = models.TextField(blank=True)
    scope = models.CharField(max_length=20, help_text="victims_only, all_purchase or neither.")
    coding_note = models.TextField(blank=True, help_text="How this data set draws the line.")
    for_note = models.TextField(blank=True, help_text="What to know where no argument for it is given.")
    against_note = models.TextField(blank=True, help_text="What to know where no argument against it is given.")

    class Meta(Record.Meta):
        pass

    def __str__(self):
        return self.label


class ApproachProfileCitation(Citation):
    record = cited_by(ApproachProfile)

    class Meta(Citation.Meta):
        pass


class StatuteQuerySet(models.QuerySet):
    """Sentences about statutes. A missing date never drops a law in silence: see `force`."""

    def in_force(self, on):
        """Certainly in force on that day."""
        return self.filter(force.certainly(on))

    def uncertain(self, on):
        """Perhaps in force on that day: the dates that are known do not settle it."""
        return self.filter(force.possibly(on)).exclude(pk__in=self.model.objects.in_force(on).values("pk"))

    def whole(self):
        """With all that a page about statutes shows, in a fixed number of queries."""
        return with_sources(self.select_related("jurisdiction__state")).prefetch_related("variations", "amendments")


class Statute(Record):
    """A provision that punishes buyers or users, binds platforms, or was proposed to do so."""

    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="statutes")
    law = models.CharField(max_length=300, help_text="Name of the law in English.")
    law_original = models.CharField(max_length=300, blank=True, help_text="Name of the law in its own language.")
    provision = models.CharField(max_length=300, help_text="Article or section.")
    approach = models.CharField(
        max_length=20, choices=Approach, help_text="What is punished as to the buyer's knowledge."
    )
    reach = models.CharField(
        max_length=20, choices=Reach, help_text="How far it goes; only general makes a state's approach."
    )
    offence_kind = models.CharField(max_length=20, choices=OffenceKind)
    mental_element = models.CharField(
        max_length=30, choices=MentalElement, help_text="What must be shown about the buyer's knowledge of trafficking."
    )
    services = models.CharField(max_length=10, choices=Services, help_text="Services covered.")
    adopted = KnownDateField("When it was adopted.")
    in_force_from = KnownDateField("The first day on which it was in force.")
    in_force_to = KnownDateField("The first day on which it was no longer in force.")
    status = models.CharField(max_length=20, choices=LawStatus, help_text="Its status when the state was researched.")
    fine = models.BooleanField(
        null=True, blank=True, help_text="Whether a fine is a penalty; null where it is not known."
    )
    imprisonment_min_months = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Least imprisonment, whole months."
    )
    imprisonment_max_months = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Most imprisonment, whole months."
    )
    penalty_note = models.TextField(blank=True)
    summary = models.TextField(help_text="What conduct, by whom, on what condition, in our own words.")
    official_text_url = models.CharField(max_length=1000, blank=True)
    confidence = models.CharField(max_length=10, choices=Confidence)

    objects = StatuteQuerySet.as_manager()

    class Meta(Record.Meta):
        constraints = [
            *known_date_constraints("statute", "adopted", "in_force_from", "in_force_to"),
            *word_constraints(
                "statute",
                approach=Approach,
                reach=Reach,
                offence_kind=OffenceKind,
                mental_element=MentalElement,
                services=Services,
                status=LawStatus,
                confidence=Confidence,
            ),
            ends_after_it_begins("statute", "in_force_from", "in_force_to"),
            models.CheckConstraint(
                name="statute_in_force_after_adoption",
                condition=models.Q(adopted_first=None)
                | models.Q(in_force_from_last=None)
                | models.Q(in_force_from_last__gte=models.F("adopted_first")),
            ),
            models.CheckConstraint(
                name="statute_highest_penalty_not_below_lowest",
                condition=models.Q(imprisonment_min_months=None)
                | models.Q(imprisonment_max_months=None)
                | models.Q(imprisonment_max_months__gte=models.F("imprisonment_min_months")),
            ),
        ]

    def __str__(self):
        return f"{self.law}, {self.provision_within}"

    @property
    def provision_within(self):
        """The provision as it reads within a sentence: a name keeps its capital, an article does not."""
        first = self.provision.partition(" ")[0]
        return self.provision if first in NAMES else self.provision[:1].lower() + self.provision[1:]

    @property
    def state(self):
        return self.jurisdiction.state

    def force_on(self, on):
        return force.force_on(self, on)


class StatuteCitation(Citation):
    record = cited_by(Statute)

    class Meta(Citation.Meta):
        pass


class StatuteVariation(models.Model):
    """A variation of the typology that a statute shows."""

    id = models.CharField(primary_key=True, max_length=230)
    statute = models.ForeignKey(Statute, on_delete=models.CASCADE, related_name="variations")
    position = models.PositiveIntegerField()
    variation = models.CharField(max_length=20, choices=Variation)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(name="statutevariation_is_noted_once", fields=["statute", "variation"]),
            *word_constraints("statutevariation", variation=Variation),
        ]

    def __str__(self):
        return self.get_variation_display()


class Amendment(models.Model):
    """A change of a statute. It rests on the sources of the statute."""

    id = models.CharField(primary_key=True, max_length=230)
    statute = models.ForeignKey(Statute, on_delete=models.CASCADE, related_name="amendments")
    position = models.PositiveIntegerField()
    date = KnownDateField("When the change took effect, or was made where that is all that is known.")
    change = models.TextField(help_text="What changed, in our own words.")

    class Meta:
        ordering = ["position"]
        constraints = [
            *known_date_constraints("amendment", "date"),
            models.CheckConstraint(name="amendment_has_a_date", condition=models.Q(date_first__isnull=False)),
        ]

    def __str__(self):
        return self.change


class EnforcementFigure(Record):
    """How often a law on demand was applied, as one source counts it."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="figures")
    statute = models.ForeignKey(Statute, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    first_year = models.PositiveSmallIntegerField(help_text="First year that the figure covers.")
    last_year = models.PositiveSmallIntegerField(help_text="Last year that the figure covers.")
    kind = models.CharField(max_length=20, choices=FigureKind, help_text="What is counted.")
    value = models.PositiveIntegerField(help_text="The number.")
    note = models.TextField(blank=True, help_text="What exactly the source counts.")
    confidence = models.CharField(max_length=10, choices=Confidence)

    class Meta(Record.Meta):
        constraints = [
            *word_constraints("enforcementfigure", kind=FigureKind, confidence=Confidence),
            models.CheckConstraint(
                name="enforcementfigure_ends_after_it_begins",
                condition=models.Q(last_year__gte=models.F("first_year")),
            ),
        ]

    @property
    def period(self):
        """The year, or the span of years with a dash."""
        return str(self.first_year) if self.first_year == self.last_year else f"{self.first_year}–{self.last_year}"


class EnforcementFigureCitation(Citation):
    record = cited_by(EnforcementFigure)

    class Meta(Citation.Meta):
        pass


class AbsentLaw(Record):
    """That a source says, as of a date, that there is no such law."""

    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="absent_laws")
    topic = models.CharField(max_length=20, choices=AbsentTopic, help_text="The law that does not exist.")
    services = models.CharField(
        max_length=10,
        choices=Services,
        blank=True,
        help_text="Where the source speaks of these services only; blank for all.",
    )
    as_of = KnownDateField("The date for which the source says so.")
    note = models.TextField(blank=True)

    class Meta(Record.Meta):
        constraints = [
            *known_date_constraints("absentlaw", "as_of"),
            *word_constraints("absentlaw", topic=AbsentTopic),
            models.CheckConstraint(
                name="absentlaw_services_is_a_word", condition=models.Q(services__in=["", *Services.values])
            ),
            models.CheckConstraint(name="absentlaw_has_a_date", condition=models.Q(as_of_first__isnull=False)),
        ]


class AbsentLawCitation(Citation):
    record = cited_by(AbsentLaw)

    class Meta(Citation.Meta):
        pass


class SellingStatus(Record):
    """The status of selling sex as such in a state, since it bears on who is punished."""

    state = models.OneToOneField(State, on_delete=models.PROTECT, related_name="selling_status")
    value = models.CharField(max_length=30, choices=SellingValue)
    note = models.TextField(blank=True)

    class Meta(Record.Meta):
        verbose_name_plural = "selling statuses"
        constraints = word_constraints("sellingstatus", value=SellingValue)


class SellingStatusCitation(Citation):
    record = cited_by(SellingStatus)

    class Meta(Citation.Meta):
        pass
