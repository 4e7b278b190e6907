"""What a claim rests on."""

from django.db import models

from apps.dates.fields import KnownDateField, known_date_constraints


class SourceKind(models.TextChoices):
    """What kind of page a source is; it bounds the confidence of what rests on it."""

    STATUTE_TEXT = "statute_text", "Text of the law"
    OFFICIAL_REPORT = "official_report", "Official report"
    INTERGOVERNMENTAL = "intergovernmental", "Intergovernmental"
    COURT = "court", "Court"
    NGO = "ngo", "NGO"
    ACADEMIC = "academic", "Academic"
    NEWS = "news", "News"
    OTHER = "other", "Other"


class Confidence(models.TextChoices):
    """How far a record may be relied on, by the best kind of source behind it."""

    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"


CONFIDENCE_DEFINITIONS = {
    Confidence.HIGH: "Read in the law's text, an official report or a court's decision.",
    Confidence.MEDIUM: "Read in an intergovernmental, academic or NGO report.",
    Confidence.LOW: "Read in the news only, or the sources disagree.",
}


class Source(models.Model):
    """A page that was read. Two descriptions of one address (other title, other year) stay two sources."""

    id = models.CharField(
        primary_key=True, max_length=12, help_text="First 12 hex digits of the SHA-256 of its fields."
    )
    url = models.CharField(max_length=1000, blank=True, help_text="Address of the page; blank where it is not known.")
    title = models.CharField(
        max_length=500, blank=True, help_text="Title of the page; blank where only its address was noted."
    )
    publisher = models.CharField(max_length=300, blank=True, help_text="Who published it.")
    published = KnownDateField("When it was published, as closely as it is known.")
    kind = models.CharField(max_length=20, choices=SourceKind, help_text="What kind of page it is.")
    authors = models.CharField(max_length=300, blank=True, help_text="Authors, parted by semicolons.")

    class Meta:
        ordering = ["title", "url", "id"]
        constraints = [
            *known_date_constraints("source", "published"),
            models.CheckConstraint(name="source_can_be_found", condition=~models.Q(url="", title="")),
            models.CheckConstraint(name="source_kind_is_a_word", condition=models.Q(kind__in=SourceKind.values)),
        ]

    def __str__(self):
        return self.title or self.url

    @property
    def name(self):
        """Its title, or the host and path of its address where no title was noted."""
        return self.title or self.url.partition("://")[2].removeprefix("www.").partition("?")[0]

    @property
    def page(self):
        """What tells one page from another: its address, or its title where the address is not known."""
        return self.url or self.title

    @property
    def published_text(self):
        return self.published.words if self.published else ""

    @property
    def published_on(self):
        return str(self.published or "")

    @property
    def kind_label(self):
        return self.get_kind_display()


class Record(models.Model):
    """A fact with at least one source.

    `first_source` cannot be null, so the database itself refuses a record that rests on nothing; `citations` holds
    every source, the first included, each with what it supports.
    """

    id = models.CharField(primary_key=True, max_length=200, help_text="Stable identifier, as in addresses and files.")
    position = models.PositiveIntegerField(help_text="Place of the record in its file, from 0.")
    first_source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="+", help_text="The source named first; every record has one."
    )

    class Meta:
        abstract = True
        ordering = ["position", "id"]

    def __str__(self):
        return self.id


class Citation(models.Model):
    """That a source supports a record, and what it says."""

    id = models.CharField(primary_key=True, max_length=220)
    position = models.PositiveIntegerField(help_text="Place among the sources of the record, from 0.")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    supports = models.TextField(help_text="What the passage that was read says, in our own words.")

    class Meta:
        abstract = True
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(name="%(class)s_says_what_it_supports", condition=~models.Q(supports="")),
            models.UniqueConstraint(name="%(class)s_cites_in_order", fields=["record", "position"]),
        ]

    def __str__(self):
        return f"{self.source}: {self.supports}"


def cited_by(record, related_name="citations"):
    """The foreign key from a citation to its record."""
    return models.ForeignKey(record, on_delete=models.CASCADE, related_name=related_name)


def with_sources(queryset):
    """Records together with their citations and sources, in one further query whatever their number."""
    citations = queryset.model._meta.get_field("citations").related_model
    return queryset.prefetch_related(models.Prefetch("citations", citations.objects.select_related("source")))


def citations_of(records):
    """Every citation of some records, record by record. Needs `with_sources`."""
    return tuple(citation for record in records for citation in record.citations.all())
