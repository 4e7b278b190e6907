"""What is done about demand outside criminal law, what is said not to exist, and who in the security sector does what."""

from django.db import models
from django.db.models import Count, Q

from apps.dates.fields import KnownDateField, known_date_constraints
from apps.prevention.vocabulary import (
    AbsentMeasureTopic,
    Actor,
    Audience,
    Engagement,
    Evaluated,
    Focus,
    Lead,
    MeasureType,
    Role,
    Technique,
)
from apps.sources.constraints import ends_after_it_begins, word_constraints
from apps.sources.models import Citation, Confidence, Record, cited_by, with_sources
from apps.states.models import State


class MeasureTypeProfile(Record):
    """A type of prevention in the typology of the OSCE brief, in our own words."""

    label = models.CharField(max_length=60)
    definition = models.TextField()
    techniques = models.JSONField(default=list, help_text="Words for techniques that belong to this type.")
    techniques_note = models.TextField(blank=True)
    engagement = models.CharField(max_length=10, choices=Engagement)
    engagement_note = models.TextField(blank=True)
    lead_typical = models.CharField(max_length=20, help_text="Who leads it as a rule, or unknown.")
    reach = models.TextField(help_text="What the brief says about its reach.")
    cost = models.TextField(help_text="What the brief says about its cost.")
    evaluation = models.TextField(help_text="What the brief says about its evaluation.")
    spread = models.TextField(help_text="What the brief says about how common it is.")

    class Meta(Record.Meta):
        constraints = word_constraints("measuretypeprofile", engagement=Engagement)

    def __str__(self):
        return self.label


class MeasureTypeProfileCitation(Citation):
    record = cited_by(MeasureTypeProfile)

    class Meta(Citation.Meta):
        pass


class PreventionAim(Record):
    """An aim that the OSCE brief tells apart: users of trafficked persons, or paid sex in general."""

    label = models.CharField(max_length=60)
    definition = models.TextField()

    class Meta(Record.Meta):
        pass


class PreventionAimCitation(Citation):
    record = cited_by(PreventionAim)

    class Meta(Citation.Meta):
        pass


class MeasureQuerySet(models.QuerySet):
    """Questions to measures."""

    def begun(self, on):
        """Begun by a day. A measure without a known beginning counts: a source saw it."""
        return self.filter(models.Q(started_first=None) | models.Q(started_first__lte=on))

    def tally(self):
        """Of how many states they are, and of how many no source gives the beginning."""
        undated = Count("pk", Q(started_first=None), distinct=True)
        return self.order_by().aggregate(states=Count("state", distinct=True), undated=undated)

    def by_type(self):
        """For each type that occurs: how many measures there are, and of how many states."""
        counted = self.order_by().values_list("type").annotate(Count("pk"), Count("state", distinct=True))
        return {kind: (measures, states) for kind, measures, states in counted}

    def whole(self):
        """With all that a page about measures shows, in a fixed number of queries."""
        return with_sources(self.select_related("state")).prefetch_related("audiences")


class Measure(Record):
    """A prevention measure outside criminal law."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="measures")
    title = models.CharField(max_length=300)
    type = models.CharField(max_length=30, choices=MeasureType, help_text="By what it does to demand.")
    technique = models.CharField(max_length=30, choices=Technique, blank=True)
    engagement = models.CharField(
        max_length=10, choices=Engagement, help_text="Whether it deals with single buyers itself."
    )
    focus = models.CharField(max_length=30, choices=Focus, help_text="The conduct that is discouraged.")
    lead = models.CharField(max_length=20, choices=Lead, help_text="Who leads it.")
    lead_name = models.CharField(max_length=300, blank=True)
    started = KnownDateField("When it began.")
    ended = KnownDateField("When it ended.")
    evaluated = models.CharField(max_length=10, choices=Evaluated)
    summary = models.TextField()
    confidence = models.CharField(max_length=10, choices=Confidence)

    objects = MeasureQuerySet.as_manager()

    class Meta(Record.Meta):
        constraints = [
            *known_date_constraints("measure", "started", "ended"),
            *word_constraints(
                "measure",
                type=MeasureType,
                engagement=Engagement,
                focus=Focus,
                lead=Lead,
                evaluated=Evaluated,
                confidence=Confidence,
            ),
            models.CheckConstraint(
                name="measure_technique_is_a_word", condition=models.Q(technique__in=["", *Technique.values])
            ),
            ends_after_it_begins("measure", "started", "ended"),
        ]

    def __str__(self):
        return self.title


class MeasureCitation(Citation):
    record = cited_by(Measure)

    class Meta(Citation.Meta):
        pass


class MeasureAudience(models.Model):
    """Whom a measure addresses."""

    id = models.CharField(primary_key=True, max_length=230)
    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="audiences")
    position = models.PositiveIntegerField()
    audience = models.CharField(max_length=20, choices=Audience)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(name="measureaudience_is_noted_once", fields=["measure", "audience"]),
            *word_constraints("measureaudience", audience=Audience),
        ]

    def __str__(self):
        return self.get_audience_display()


class AbsentMeasure(Record):
    """That a source says, as of a date, that there is no such measure."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="absent_measures")
    topic = models.CharField(max_length=30, choices=AbsentMeasureTopic, help_text="The measure that does not exist.")
    as_of = KnownDateField("The date for which the source says so.")
    note = models.TextField(blank=True)

    class Meta(Record.Meta):
        constraints = [
            *known_date_constraints("absentmeasure", "as_of"),
            *word_constraints("absentmeasure", topic=AbsentMeasureTopic),
            models.CheckConstraint(name="absentmeasure_has_a_date", condition=models.Q(as_of_first__isnull=False)),
        ]


class AbsentMeasureCitation(Citation):
    record = cited_by(AbsentMeasure)

    class Meta(Citation.Meta):
        pass


class SecurityRole(Record):
    """Who in policing, borders or prosecution does what about demand in a state."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="security_roles")
    actor = models.CharField(max_length=20, choices=Actor)
    role = models.CharField(max_length=20, choices=Role)
    summary = models.TextField()

    class Meta(Record.Meta):
        constraints = word_constraints("securityrole", actor=Actor, role=Role)


class SecurityRoleCitation(Citation):
    record = cited_by(SecurityRole)

    class Meta(Citation.Meta):
        pass
