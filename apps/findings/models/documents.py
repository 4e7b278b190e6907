"""What the two documents say, encoded finding by finding."""

from types import SimpleNamespace

from django.db import models

from apps.criminalization.models import ApproachProfile
from apps.findings.vocabulary import Facet, FindingKind, Stance, Topic
from apps.prevention.models import MeasureTypeProfile, PreventionAim
from apps.sources.constraints import word_constraints
from apps.sources.models import Citation, Record, cited_by, with_sources
from apps.states.models import State


class Document(Record):
    """One of the two documents that this knowledge base encodes. Its first source is the document itself."""

    title = models.CharField(max_length=300)
    full_paper_url = models.CharField(max_length=1000, blank=True)
    file = models.CharField(max_length=100, help_text="Name of the file that was read.")
    note = models.TextField(blank=True)

    class Meta(Record.Meta):
        pass

    def __str__(self):
        return self.title

    @property
    def cited(self):
        """The document itself in the shape of a list of citations."""
        return [SimpleNamespace(source=self.first_source, supports="The document itself.")]


class FindingQuerySet(models.QuerySet):
    """Questions to findings."""

    def whole(self):
        """With all that a list of findings shows, in a fixed number of queries."""
        return with_sources(self.select_related("document")).prefetch_related("topics", "states")


class Finding(Record):
    """A statement, figure or recommendation of one of the two documents, in our own words."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="findings")
    section = models.CharField(max_length=200, help_text="Heading in the brief, or paragraph of the post.")
    statement = models.TextField()
    kind = models.CharField(max_length=20, choices=FindingKind)
    computable = models.TextField(
        blank=True, help_text="How the records would give the figure again; blank where none would."
    )
    value = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True, help_text="The figure.")
    unit = models.CharField(max_length=60, blank=True)
    qualifier = models.CharField(max_length=30, blank=True, help_text="nearly, about, …")
    denominator = models.CharField(max_length=200, blank=True, help_text="What the figure is part of.")
    as_of = models.CharField(max_length=20, blank=True, help_text="Year of the document, or the period of the figure.")
    geography = models.CharField(max_length=30, blank=True)
    note = models.TextField(blank=True)
    states = models.ManyToManyField(State, through="FindingState", related_name="findings")

    objects = FindingQuerySet.as_manager()

    class Meta(Record.Meta):
        constraints = word_constraints("finding", kind=FindingKind)

    def __str__(self):
        return self.statement


class FindingCitation(Citation):
    """That a finding stands in a document. Supports names the section."""

    record = cited_by(Finding)

    class Meta(Citation.Meta):
        pass


class FindingState(models.Model):
    """A state on whose experience a finding rests."""

    id = models.CharField(primary_key=True, max_length=120)
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE)
    state = models.ForeignKey(State, on_delete=models.PROTECT)


class FindingTopic(models.Model):
    """What a finding is about."""

    id = models.CharField(primary_key=True, max_length=120)
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="topics")
    position = models.PositiveIntegerField()
    topic = models.CharField(max_length=30, choices=Topic)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(name="findingtopic_is_noted_once", fields=["finding", "topic"]),
            *word_constraints("findingtopic", topic=Topic),
        ]

    def __str__(self):
        return self.get_topic_display()


class FindingLink(models.Model):
    """That something else rests on a finding, in an order."""

    id = models.CharField(primary_key=True, max_length=220)
    position = models.PositiveIntegerField()
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        ordering = ["position"]


class ApproachArgument(FindingLink):
    """How a finding bears on an approach, or on criminal law on demand as a whole where `approach` is null."""

    approach = models.ForeignKey(ApproachProfile, null=True, on_delete=models.CASCADE, related_name="arguments")
    stance = models.CharField(max_length=30, choices=Stance)

    class Meta(FindingLink.Meta):
        constraints = word_constraints("approachargument", stance=Stance)


class MeasureTypeFinding(FindingLink):
    """A finding behind what is said of a type of prevention."""

    measure_type = models.ForeignKey(MeasureTypeProfile, on_delete=models.CASCADE, related_name="finding_links")
    facet = models.CharField(max_length=20, choices=Facet)

    class Meta(FindingLink.Meta):
        constraints = word_constraints("measuretypefinding", facet=Facet)


class PreventionAimFinding(FindingLink):
    """A finding behind an aim of prevention."""

    aim = models.ForeignKey(PreventionAim, on_delete=models.CASCADE, related_name="finding_links")


class Tension(models.Model):
    """A place where figures or statements of the documents do not fit each other.

    It rests on the findings that it names, and on the sources beside it where there are any.
    """

    id = models.CharField(primary_key=True, max_length=80)
    position = models.PositiveIntegerField()
    text = models.TextField()
    suggestion = models.TextField(help_text="How to quote the figures fairly.")

    class Meta:
        ordering = ["position"]

    def __str__(self):
        return self.text


class TensionCitation(Citation):
    record = cited_by(Tension)

    class Meta(Citation.Meta):
        pass


class TensionFinding(FindingLink):
    tension = models.ForeignKey(Tension, on_delete=models.CASCADE, related_name="finding_links")


class Recommendation(Record):
    """One of the four recommendations of the OSCE brief."""

    title = models.CharField(max_length=200)
    summary = models.TextField()
    shown_by = models.JSONField(default=list, help_text="Rules for records that bear on it (data guide).")

    class Meta(Record.Meta):
        pass

    def __str__(self):
        return self.title


class RecommendationCitation(Citation):
    record = cited_by(Recommendation)

    class Meta(Citation.Meta):
        pass


class RecommendationFinding(FindingLink):
    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="finding_links")


class Step(models.Model):
    """A step for implementation under a recommendation. It rests on the sources of the recommendation."""

    id = models.CharField(primary_key=True, max_length=40)
    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField()
    text = models.TextField()
    shown_by = models.JSONField(default=list, help_text="Rules: a match shows the step done.")
    partly_by = models.JSONField(default=list, help_text="Rules: a match shows the step partly done.")
    verdicts = models.TextField(help_text="The same rules in words.")

    class Meta:
        ordering = ["recommendation", "position"]

    def __str__(self):
        return self.text


class StepFinding(FindingLink):
    step = models.ForeignKey(Step, on_delete=models.CASCADE, related_name="finding_links")


class Factor(models.Model):
    """A factor that the fourth recommendation asks states to weigh in criminal law."""

    id = models.CharField(primary_key=True, max_length=40)
    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="factors")
    position = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["recommendation", "position"]

    def __str__(self):
        return self.text


class FactorFinding(FindingLink):
    factor = models.ForeignKey(Factor, on_delete=models.CASCADE, related_name="finding_links")


class Question(models.Model):
    """A question on which sources take different positions."""

    id = models.CharField(primary_key=True, max_length=80)
    position = models.PositiveIntegerField()
    question = models.TextField()

    class Meta:
        ordering = ["position"]

    def __str__(self):
        return self.question


class Position(models.Model):
    """What one source holds on a question. It rests on findings of the two documents, or on the sources beside it."""

    id = models.CharField(primary_key=True, max_length=100)
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="positions")
    position = models.PositiveIntegerField()
    source_name = models.CharField(max_length=200, help_text="Who holds it, and when.")
    stance = models.TextField(help_text="The position in one fair sentence.")

    class Meta:
        ordering = ["question", "position"]

    def __str__(self):
        return self.stance


class PositionCitation(Citation):
    record = cited_by(Position)

    class Meta(Citation.Meta):
        pass


class PositionFinding(FindingLink):
    held = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="finding_links")


class CompilersNote(models.Model):
    """What the compilers say of a whole file: when and why it was made, what was not read, how lists reconcile."""

    id = models.CharField(primary_key=True, max_length=80)
    content = models.JSONField(help_text="The note as it stands in the file.")

    class Meta:
        ordering = ["id"]


class Explanation(models.Model):
    """Why a finding that was counted again gives other numbers than its document, in the compilers' own words.

    It was written for certain numbers; where the records give others, it no longer fits, and pages say so.
    """

    id = models.CharField(primary_key=True, max_length=80, help_text="Key of the metric that it explains.")
    text = models.TextField()
    written_for = models.JSONField(help_text="The numbers that it was written for: of June 2021, and of its own day.")

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.text
