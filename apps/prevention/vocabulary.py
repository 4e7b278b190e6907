"""The words in which a measure is filed (data guide, rule 8)."""

from django.db import models


class MeasureType(models.TextChoices):
    """What a measure does to demand."""

    AWARENESS_CAMPAIGN = "awareness_campaign", "Awareness campaigns"
    EDUCATION_TRAINING = "education_training", "Education and training"
    CODE_OF_CONDUCT = "code_of_conduct", "Codes of conduct"
    RESEARCH = "research", "Research"
    DETERRENCE_DISRUPTION = "deterrence_disruption", "Deterrence and disruption"
    ACTION_PLAN = "action_plan", "National action plans"


class Technique(models.TextChoices):
    """How a measure reaches buyers, where its kind alone does not say."""

    EMPLOYER_CODE = "employer_code", "Employer's code"
    BUYER_COURSE = "buyer_course", "Course or counselling for buyers"
    AREA_RESTRICTION = "area_restriction", "Places closed to buyers"
    ONLINE_DISRUPTION = "online_disruption", "Online disruption"
    TARGETED_ADVERTISING = "targeted_advertising", "Advertising aimed at buyers"
    DECOY_OPERATION = "decoy_operation", "Decoy operation"
    WARNING_LETTERS = "warning_letters", "Warning letters"
    OTHER = "other", "Other"


class Engagement(models.TextChoices):
    """Whether a measure itself deals with single buyers or users, or people who may become so or who meet them."""

    PASSIVE = "passive", "Passive"
    ACTIVE = "active", "Active"


class Focus(models.TextChoices):
    """The conduct that is discouraged."""

    TRAFFICKING_USERS = "trafficking_users", "Use of trafficked persons in sex"
    PAID_SEX = "paid_sex", "All buying of sex"
    LABOUR_EXPLOITATION = "labour_exploitation", "Use of exploited labour"
    ANY_EXPLOITATION = "any_exploitation", "Use of trafficked persons, in sex or other work"


class Audience(models.TextChoices):
    """Whom a measure is addressed to."""

    GENERAL_PUBLIC = "general_public", "General public"
    BUYERS = "buyers", "Buyers, present or possible"
    YOUNG_MEN = "young_men", "Young men"
    YOUTH = "youth", "Youth"
    EMPLOYEES = "employees", "Employees"
    TRAVELLERS = "travellers", "Travellers"
    BUSINESSES = "businesses", "Businesses"
    PROFESSIONALS = "professionals", "Professionals"
    MILITARY_POLICE = "military_police", "Armed forces, police and missions"


class Lead(models.TextChoices):
    """Who leads a measure."""

    GOVERNMENT = "government", "Government"
    CIVIL_SOCIETY = "civil_society", "Civil society"
    PRIVATE_SECTOR = "private_sector", "Private sector"
    INTERNATIONAL = "international", "International organization"
    MIXED = "mixed", "Mixed"


class Evaluated(models.TextChoices):
    """Whether a source says that a measure was evaluated."""

    YES = "yes", "Evaluated"
    NO = "no", "Not evaluated"
    UNKNOWN = "unknown", "Not known"


class AbsentMeasureTopic(models.TextChoices):
    """The measure that a source says does not exist."""

    AWARENESS_CAMPAIGN = "awareness_campaign", "Awareness campaigns"
    EDUCATION_TRAINING = "education_training", "Education and training"
    CODE_OF_CONDUCT = "code_of_conduct", "Codes of conduct"
    RESEARCH = "research", "Research"
    DETERRENCE_DISRUPTION = "deterrence_disruption", "Deterrence and disruption"
    ACTION_PLAN = "action_plan", "National action plans"
    ANY_PREVENTION = "any_prevention", "Any prevention measure"


class Actor(models.TextChoices):
    """Who acts in the security sector."""

    POLICE = "police", "Police"
    BORDER_GUARD = "border_guard", "Border guard"
    IMMIGRATION = "immigration", "Immigration authorities"
    PROSECUTION = "prosecution", "Prosecution"
    JUDICIARY = "judiciary", "Judiciary"
    LABOUR_INSPECTION = "labour_inspection", "Labour inspection"
    INTELLIGENCE = "intelligence", "Intelligence services"
    PRIVATE_SECURITY = "private_security", "Private security"


class Role(models.TextChoices):
    """What an actor of the security sector does about demand."""

    PREVENTION = "prevention", "Prevention"
    DETERRENCE = "deterrence", "Deterrence"
    DISRUPTION = "disruption", "Disruption"
    PROSECUTION = "prosecution", "Prosecution"
    IDENTIFICATION = "identification", "Identification"


# What words mean beyond their label (data guide, rule 8).
DEFINITIONS = {
    Technique.EMPLOYER_CODE: "A rule by which an employer, a mission or a contracting party binds its own people.",
    Technique.BUYER_COURSE: (
        "A course, class or counselling for buyers, also where it stands in for a fine or a charge."
    ),
    Technique.AREA_RESTRICTION: "Places closed to buyers, or fines for buyers in an area.",
    Technique.ONLINE_DISRUPTION: "Answers to online contacts, or blocks on them.",
    Technique.TARGETED_ADVERTISING: "Advertising where buyers look for sex.",
    Technique.DECOY_OPERATION: "An invented person whom buyers meet or call, whether an officer or a recording plays it.",
    Technique.OTHER: "Operations and all else that keeps a purchase from taking place.",
    Engagement.ACTIVE: (
        "It deals with single buyers or users itself, or with people who may become so or who meet them: it teaches, "
        "stops, answers or binds them, keeps them from a place, or is handed to them."
    ),
    Engagement.PASSIVE: "A message is put out for people to take in, or others are addressed.",
    Audience.PROFESSIONALS: "They deal with trafficking in their work.",
    Audience.MILITARY_POLICE: "Members of armed forces, police or missions.",
    Evaluated.UNKNOWN: "No source that was read says whether it was evaluated.",
}
