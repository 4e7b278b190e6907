"""Claims that are no fact about one state's law: on the security sector, on policy regimes, on which states have what."""

from django.db import models

from apps.criminalization.vocabulary import SellingValue, Services
from apps.dates.fields import KnownDateField, known_date_constraints
from apps.findings.models.documents import Finding
from apps.findings.vocabulary import ClaimKind, ClaimRole, ListedLaw
from apps.prevention.vocabulary import Actor
from apps.sources.constraints import word_constraints
from apps.sources.models import Citation, Confidence, Record, cited_by
from apps.states.models import Jurisdiction, State


class SecurityClaim(Record):
    """What a source says on the security sector and demand, of no one state alone."""

    role = models.CharField(max_length=20, choices=ClaimRole)
    claim = models.TextField()
    kind = models.CharField(max_length=20, choices=ClaimKind)
    finding = models.ForeignKey(
        Finding, null=True, blank=True, on_delete=models.PROTECT, related_name="security_claims"
    )
    states = models.ManyToManyField(State, through="SecurityClaimState", related_name="security_claims")

    class Meta(Record.Meta):
        constraints = word_constraints("securityclaim", role=ClaimRole, kind=ClaimKind)

    def __str__(self):
        return self.claim


class SecurityClaimCitation(Citation):
    record = cited_by(SecurityClaim)

    class Meta(Citation.Meta):
        pass


class SecurityClaimActor(models.Model):
    """An actor that a claim speaks of."""

    id = models.CharField(primary_key=True, max_length=120)
    claim = models.ForeignKey(SecurityClaim, on_delete=models.CASCADE, related_name="actors")
    position = models.PositiveIntegerField()
    actor = models.CharField(max_length=20, choices=Actor)

    class Meta:
        ordering = ["position"]
        constraints = word_constraints("securityclaimactor", actor=Actor)

    def __str__(self):
        return self.get_actor_display()


class SecurityClaimState(models.Model):
    """A state that a claim names as a case study."""

    id = models.CharField(primary_key=True, max_length=120)
    claim = models.ForeignKey(SecurityClaim, on_delete=models.CASCADE)
    state = models.ForeignKey(State, on_delete=models.PROTECT)


class PolicyRegime(Record):
    """A type of prostitution policy regime in a published typology. No source that was read assigns states to it."""

    label = models.CharField(max_length=60)
    aim = models.TextField()
    means = models.TextField()
    examples = models.JSONField(default=list, help_text="States outside the OSCE that the typology names.")

    class Meta(Record.Meta):
        pass


class PolicyRegimeCitation(Citation):
    record = cited_by(PolicyRegime)

    class Meta(Citation.Meta):
        pass


class CrossCountryList(Record):
    """Which states a cross-country source names, or how many. A claim of its source, not a fact about each state."""

    approach = models.CharField(max_length=20, choices=ListedLaw, help_text="The law that the list speaks of.")
    variation = models.CharField(max_length=20, blank=True)
    services = models.CharField(max_length=10, blank=True, help_text="sexual, any or varies; blank where not said.")
    as_of = KnownDateField("The date of the list; empty where the source has none.")
    count_stated = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The number that the source gives."
    )
    covers = models.TextField(blank=True, help_text="What the list says that it covers; blank where it does not say.")
    covers_states = models.JSONField(
        default=list, help_text="Codes of the states that it says it covers; none where its words name no states."
    )
    is_duty = models.BooleanField(
        default=False, help_text="Whether it names who is bound to have the law, not who has it."
    )
    confidence = models.CharField(max_length=10, choices=Confidence)
    note = models.TextField(blank=True)
    finding = models.ForeignKey(Finding, null=True, blank=True, on_delete=models.PROTECT, related_name="lists")

    class Meta(Record.Meta):
        constraints = [
            *known_date_constraints("crosscountrylist", "as_of"),
            *word_constraints("crosscountrylist", approach=ListedLaw, confidence=Confidence),
            models.CheckConstraint(
                name="crosscountrylist_services_is_a_word",
                condition=models.Q(services__in=["", "varies", *Services.values]),
            ),
        ]


class CrossCountryListCitation(Citation):
    record = cited_by(CrossCountryList)

    class Meta(Citation.Meta):
        pass


class ListedState(models.Model):
    """A state on a cross-country list."""

    id = models.CharField(primary_key=True, max_length=100)
    record = models.ForeignKey(CrossCountryList, on_delete=models.CASCADE, related_name="listed_states")
    position = models.PositiveIntegerField()
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="listings")
    is_listed = models.BooleanField(
        default=True, help_text="Whether the list counts it; false where it is only disputed."
    )
    is_disputed = models.BooleanField(default=False, help_text="Whether sources differ on this state.")
    adopted = KnownDateField("When the state adopted the law, says the list.")

    class Meta:
        ordering = ["position"]
        constraints = known_date_constraints("listedstate", "adopted")


class ListedPart(models.Model):
    """A part of a state on a cross-country list."""

    id = models.CharField(primary_key=True, max_length=100)
    record = models.ForeignKey(CrossCountryList, on_delete=models.CASCADE, related_name="listed_parts")
    position = models.PositiveIntegerField()
    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="listings")

    class Meta:
        ordering = ["position"]


class SellingSexList(Record):
    """Which states a cross-country source names for one status of selling sex."""

    value = models.CharField(max_length=30, choices=SellingValue)
    as_of = KnownDateField("The date of the list; empty where the source has none.")
    confidence = models.CharField(max_length=10, choices=Confidence)
    note = models.TextField(blank=True)

    class Meta(Record.Meta):
        constraints = [
            *known_date_constraints("sellingsexlist", "as_of"),
            *word_constraints("sellingsexlist", value=SellingValue, confidence=Confidence),
        ]


class SellingSexListCitation(Citation):
    record = cited_by(SellingSexList)

    class Meta(Citation.Meta):
        pass


class SellingListed(models.Model):
    """A state on a list of the status of selling sex."""

    id = models.CharField(primary_key=True, max_length=100)
    record = models.ForeignKey(SellingSexList, on_delete=models.CASCADE, related_name="listed_states")
    position = models.PositiveIntegerField()
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="selling_listings")

    class Meta:
        ordering = ["position"]
