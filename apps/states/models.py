"""The participating States of the OSCE: who they are, which parts they have, which organizations they belong to."""

from django.db import models

from apps.dates.fields import KnownDateField, known_date_constraints
from apps.sources.models import Citation, Record, cited_by


class Region(models.TextChoices):
    """This data set's own grouping, made for maps and filters; no classification of the OSCE or the UN."""

    CENTRAL_ASIA = "Central Asia"
    CENTRAL_EUROPE = "Central Europe"
    EASTERN_EUROPE = "Eastern Europe"
    NORTH_AMERICA = "North America"
    NORTHERN_EUROPE = "Northern Europe"
    SOUTH_CAUCASUS = "South Caucasus"
    SOUTH_EASTERN_EUROPE = "South-Eastern Europe", "South-Eastern Europe"
    SOUTHERN_EUROPE = "Southern Europe"
    WESTERN_EUROPE = "Western Europe"


class Family(models.TextChoices):
    """A family of records that may have been looked for in a state."""

    STATUTES = "statutes", "Statutes"
    ENFORCEMENT = "enforcement", "Figures on application"
    MEASURES = "measures", "Prevention measures"
    SECURITY_SECTOR = "security_sector", "Security sector"


class StateQuerySet(models.QuerySet):
    """Questions to states."""

    def with_codes(self, codes):
        """The states with these codes."""
        return self.filter(pk__in=codes)


class State(models.Model):
    """A participating State of the OSCE. Its key is its ISO 3166-1 alpha-2 code."""

    id = models.CharField(primary_key=True, max_length=2, help_text="ISO 3166-1 alpha-2 code.")
    iso3 = models.CharField(max_length=3, unique=True, help_text="ISO 3166-1 alpha-3 code.")
    name = models.CharField(max_length=60, unique=True, help_text="Short name, as the OSCE uses it.")
    slug = models.SlugField(max_length=60, unique=True, help_text="Name in addresses.")
    region = models.CharField(
        max_length=30, choices=Region, help_text="This data set's own grouping, for maps and filters."
    )
    un_member = models.CharField(
        max_length=10,
        help_text="yes or observer, as in the research file; no source stands beside it, so no page states it.",
    )
    tile_row = models.PositiveSmallIntegerField(help_text="Row on the tile map, from 0 in the north.")
    tile_col = models.PositiveSmallIntegerField(help_text="Column on the tile map, from 0 in the west.")
    researched_on = models.DateField(help_text="The day up to which records were looked for.")
    summary = models.TextField(help_text="How the state addresses demand, in one to three sentences of our own.")

    objects = StateQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(name="state_has_a_square_of_its_own", fields=["tile_row", "tile_col"]),
            models.CheckConstraint(name="state_region_is_a_word", condition=models.Q(region__in=Region.values)),
        ]

    def __str__(self):
        return self.name

    def looked_for(self, family):
        """Whether this family of records was looked for in this state. Needs `searches` fetched."""
        return any(search.family == family for search in self.searches.all())


class Search(models.Model):
    """That a family of records was looked for in a state, up to its `researched_on`."""

    id = models.CharField(primary_key=True, max_length=30)
    state = models.ForeignKey(State, on_delete=models.CASCADE, related_name="searches")
    family = models.CharField(max_length=20, choices=Family, help_text="Which family of records was looked for.")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(name="search_is_noted_once", fields=["state", "family"]),
            models.CheckConstraint(name="search_family_is_a_word", condition=models.Q(family__in=Family.values)),
        ]

    def __str__(self):
        return self.id


class Jurisdiction(models.Model):
    """A state as a whole, or a part of it with law of its own. Its key is its ISO 3166 code where there is one."""

    id = models.CharField(primary_key=True, max_length=10, help_text="SE, GB-SCT, US-TX, …")
    state = models.ForeignKey(State, on_delete=models.CASCADE, related_name="jurisdictions")
    name = models.CharField(max_length=60, help_text="Name of the state or of the part.")
    is_whole = models.BooleanField(help_text="Whether this is the whole state.")

    class Meta:
        ordering = ["-is_whole", "name"]
        constraints = [
            models.UniqueConstraint(
                name="jurisdiction_one_whole_for_a_state", fields=["state"], condition=models.Q(is_whole=True)
            ),
        ]

    def __str__(self):
        return self.name


class Organization(Record):
    """An organization of states: the OSCE, the European Union, the Council of Europe."""

    name = models.CharField(max_length=60, unique=True)
    note = models.TextField(blank=True, help_text="What to know about the dates of its members.")


class OrganizationCitation(Citation):
    record = cited_by(Organization)

    class Meta(Citation.Meta):
        pass


class MembershipQuerySet(models.QuerySet):
    """Questions to memberships."""

    def held_on(self, on):
        """Those that had begun by a day for certain, and were not certain to have ended; as `Membership.held_on`."""
        return self.filter(models.Q(until_last=None) | models.Q(until_last__gt=on), since_last__lte=on)


class Membership(models.Model):
    """That a state belongs to an organization. It rests on the sources of the organization's list of members."""

    id = models.CharField(primary_key=True, max_length=20)
    state = models.ForeignKey(State, on_delete=models.CASCADE, related_name="memberships")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="memberships")
    since = KnownDateField("When the state joined.")
    until = KnownDateField("When the state left.")

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            *known_date_constraints("membership", "since", "until"),
            models.UniqueConstraint(name="membership_is_noted_once", fields=["state", "organization"]),
            models.CheckConstraint(name="membership_has_a_beginning", condition=models.Q(since_first__isnull=False)),
            models.CheckConstraint(
                name="membership_ends_after_it_begins",
                condition=models.Q(until_last=None) | models.Q(until_last__gte=models.F("since_first")),
            ),
        ]

    def __str__(self):
        return self.id

    def held_on(self, on):
        """Whether it had begun by a day for certain, and was not certain to have ended."""
        return bool(self.since.had_come(on)) and not (self.until and self.until.had_come(on))

    @property
    def words(self):
        """In words: OSCE since 1973; EU 1 January 1973 to 31 January 2020."""
        if self.until:
            return f"{self.organization.name} {self.since.words} to {self.until.words}"
        return f"{self.organization.name} since {self.since.words}"


class ResearchLead(models.Model):
    """What is believed of a state but was not confirmed, with what would confirm it. Never a fact."""

    id = models.CharField(primary_key=True, max_length=20)
    state = models.ForeignKey(State, on_delete=models.CASCADE, related_name="leads")
    position = models.PositiveIntegerField()
    text = models.TextField(help_text="What is believed, and what would confirm it.")

    class Meta:
        ordering = ["state", "position"]

    def __str__(self):
        return self.text
