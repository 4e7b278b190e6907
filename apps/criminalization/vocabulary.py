"""The words in which a law on demand is coded, each with what it means (data guide, rule 7)."""

from django.db import models


class Approach(models.TextChoices):
    """What is punished as to the buyer's knowledge, from narrow to broad."""

    INDIRECT = "indirect", "Indirect approaches"
    KNOWING_USE = "knowing_use", "Knowing use"
    STRICT_LIABILITY = "strict_liability", "Use without proof of knowledge"
    ALL_SEX_BUYING = "all_sex_buying", "All buying of sex"

    @property
    def breadth(self):
        """0 for the narrowest; a broader law, not a better one."""
        return list(Approach).index(self)


class Reach(models.TextChoices):
    """Whom, where or what a provision reaches. Only a general one makes a state's approach."""

    GENERAL = "general", "General"
    MINORS = "minors", "Sellers under 18"
    PUBLIC_PLACES = "public_places", "Public places"
    SERVICE_MEMBERS = "service_members", "Members of the armed forces"
    VULNERABLE_PERSONS = "vulnerable_persons", "Vulnerable persons"
    PLATFORMS = "platforms", "Platforms"


class Variation(models.TextChoices):
    CHILD_VICTIMS = "child_victims", "Child victims"
    AS_TRAFFICKING = "as_trafficking", "As a form of trafficking"
    ONLINE_PLATFORMS = "online_platforms", "Online platforms"


class OffenceKind(models.TextChoices):
    CRIMINAL = "criminal", "Criminal"
    ADMINISTRATIVE = "administrative", "Administrative"
    CIVIL = "civil", "Civil"


class MentalElement(models.TextChoices):
    """What must be shown about the buyer's knowledge that the person is trafficked or exploited."""

    KNOWLEDGE = "knowledge", "Knowledge"
    RECKLESSNESS_OR_NEGLIGENCE = "recklessness_or_negligence", "Recklessness or negligence is enough"
    NONE_REQUIRED = "none_required", "None required"
    UNKNOWN = "unknown", "Not read in a source"


class Services(models.TextChoices):
    SEXUAL = "sexual", "Sexual services"
    ANY = "any", "Any services"


class LawStatus(models.TextChoices):
    IN_FORCE = "in_force", "In force"
    REPEALED = "repealed", "Repealed"
    NOT_YET_IN_FORCE = "not_yet_in_force", "Not yet in force"
    PROPOSED = "proposed", "Proposed"
    LAPSED = "lapsed", "Lapsed"


class AbsentTopic(models.TextChoices):
    """The law that a source says does not exist."""

    INDIRECT = "indirect", "Indirect approaches"
    KNOWING_USE = "knowing_use", "Knowing use"
    STRICT_LIABILITY = "strict_liability", "Use without proof of knowledge"
    ALL_SEX_BUYING = "all_sex_buying", "All buying of sex"
    ANY_DEMAND_LAW = "any_demand_law", "Any law on demand"


class FigureKind(models.TextChoices):
    INVESTIGATIONS = "investigations", "Investigations"
    ARRESTS = "arrests", "Arrests"
    PROSECUTIONS = "prosecutions", "Prosecutions"
    CONVICTIONS = "convictions", "Convictions"
    FINES = "fines", "Fines"
    REPORTED_OFFENCES = "reported_offences", "Reported offences"


class SellingValue(models.TextChoices):
    """The status of selling sex as such."""

    NOT_PENALISED = "not_penalised", "Not penalised"
    REGULATED = "regulated", "Regulated"
    ADMINISTRATIVE_OFFENCE = "administrative_offence", "Administrative offence"
    CRIMINAL_OFFENCE = "criminal_offence", "Criminal offence"
    VARIES = "varies", "Varies by part of the state"


# What words mean beyond their label (data guide, rule 7).
DEFINITIONS = {
    Reach.GENERAL: "It holds for whoever buys or uses, everywhere; only such a provision makes a state's approach.",
    Reach.MINORS: "It holds where the person who sells is under 18.",
    Reach.PUBLIC_PLACES: "It holds in certain places only.",
    Reach.PLATFORMS: "It binds online platforms or those who advertise.",
    MentalElement.KNOWLEDGE: "The buyer must know it; also where the text is silent and an official source says so.",
    MentalElement.RECKLESSNESS_OR_NEGLIGENCE: (
        "It is enough that the buyer should have known; a reversed burden of proof counts here too."
    ),
    MentalElement.NONE_REQUIRED: (
        "Nothing has to be known of trafficking or exploitation, also where the offence turns on the seller's age."
    ),
    MentalElement.UNKNOWN: "No source that was read says what must be known.",
    LawStatus.REPEALED: "It was repealed or replaced, and stays on file.",
    LawStatus.PROPOSED: "A bill that has not been decided on.",
    LawStatus.LAPSED: "A bill that was voted down, withdrawn or overtaken.",
}
