"""The words in which findings, positions and claims are filed."""

from django.db import models


class FindingKind(models.TextChoices):
    """What sort of statement a document makes."""

    FIGURE = "figure", "Figure"
    DEFINITION = "definition", "Definition"
    CLASSIFICATION = "classification", "Classification"
    LEGAL_OBLIGATION = "legal_obligation", "Legal obligation"
    ASSESSMENT = "assessment", "Assessment"
    GAP = "gap", "Something said to be missing"
    RECOMMENDATION = "recommendation", "Recommendation"


class Topic(models.TextChoices):
    """What a finding is about."""

    DEFINITION_OF_DEMAND = "definition_of_demand", "Definition of demand"
    FINANCIAL_MOTIVE = "financial_motive", "Financial motive"
    HARM = "harm", "Harm"
    GENDER = "gender", "Gender"
    INTERNATIONAL_DUTY = "international_duty", "International duty"
    ACTION_PLAN = "action_plan", "Action plans"
    CRIMINAL_LAW = "criminal_law", "Criminal law"
    KNOWING_USE = "knowing_use", "Knowing use"
    STRICT_LIABILITY = "strict_liability", "Use without proof of knowledge"
    ALL_SEX_BUYING = "all_sex_buying", "All buying of sex"
    INDIRECT = "indirect", "Indirect approaches"
    CHILD_VICTIMS = "child_victims", "Child victims"
    AS_TRAFFICKING = "as_trafficking", "Purchase as trafficking"
    ONLINE_PLATFORMS = "online_platforms", "Online platforms"
    PROOF_STANDARD = "proof_standard", "Standard of proof"
    IMPLEMENTATION = "implementation", "Implementation"
    AWARENESS_CAMPAIGN = "awareness_campaign", "Awareness campaigns"
    EDUCATION_TRAINING = "education_training", "Education and training"
    CODE_OF_CONDUCT = "code_of_conduct", "Codes of conduct"
    RESEARCH = "research", "Research"
    DETERRENCE_DISRUPTION = "deterrence_disruption", "Deterrence and disruption"
    SECURITY_SECTOR = "security_sector", "Security sector"


class Stance(models.TextChoices):
    """How a finding bears on an approach."""

    FOR = "for", "For"
    AGAINST = "against", "Against"
    SAID_ELSEWHERE_AGAINST = "said_elsewhere_against", "Against, in another document"
    BEARS_ON = "bears_on", "Bears on it"
    HOW_COMMON = "how_common", "How common it is"
    COMPARISON = "comparison", "Compares approaches"


class Facet(models.TextChoices):
    """The side of a type of prevention that a finding speaks of."""

    REACH = "reach", "Reach"
    COST = "cost", "Cost"
    EVALUATION = "evaluation", "Evaluation"
    SPREAD = "spread", "How common it is"


class ClaimKind(models.TextChoices):
    """What sort of statement a claim on the security sector is."""

    RESEARCH_FINDING = "research_finding", "Research finding"
    ASSESSMENT = "assessment", "Assessment"
    DEFINITION = "definition", "Definition"
    RECOMMENDATION = "recommendation", "Recommendation"


class ClaimRole(models.TextChoices):
    """What a claim about the security sector is about: a role in a state's file, or one of two more."""

    PREVENTION = "prevention", "Prevention"
    DETERRENCE = "deterrence", "Deterrence"
    DISRUPTION = "disruption", "Disruption"
    PROSECUTION = "prosecution", "Prosecution"
    IDENTIFICATION = "identification", "Identification"
    DEFINITION = "definition", "Definition"
    RESEARCH = "research", "Research"


class ListedLaw(models.TextChoices):
    """The law that a cross-country list speaks of."""

    INDIRECT = "indirect", "Indirect approaches"
    KNOWING_USE = "knowing_use", "Knowing use"
    STRICT_LIABILITY = "strict_liability", "Use without proof of knowledge"
    ALL_SEX_BUYING = "all_sex_buying", "All buying of sex"
    ANY_DEMAND_LAW = "any_demand_law", "Any law on demand"
    NONE = "none", "Nothing of the kind, as the source means it"
    VICTIMS_ONLY = "victims_only", "Use of victims' services, knowledge not stated"
    CHILD_VICTIMS = "child_victims", "Child victims"
    AS_TRAFFICKING = "as_trafficking", "As a form of trafficking"
