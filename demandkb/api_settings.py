"""The settings of the API: how it reads, answers and describes itself, and how often one client may ask."""

import os
import re

from django.core.exceptions import ImproperlyConfigured

SPANS = {"sec": 1, "min": 60, "hour": 3600}


def read_rate(text: str) -> tuple[int, int] | None:
    """How many requests in how many seconds: 600/min is (600, 60); None for 0, which bounds nothing."""
    if text == "0":
        return None
    if found := re.fullmatch(rf"([1-9][0-9]{{0,8}})/({'|'.join(SPANS)})", text):
        return int(found[1]), SPANS[found[2]]
    raise ImproperlyConfigured(
        f"DEMANDKB_API_RATE={text} is no rate. Write it as 600/min, 10/sec or 5000/hour; 0 is none."
    )


API_RATE = read_rate(os.environ.get("DEMANDKB_API_RATE") or "600/min")

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,  # the API has no log-in: users and sessions exist at the desk alone
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "apps.api.negotiation.Negotiation",
    "DEFAULT_FILTER_BACKENDS": ["apps.api.asking.StrictFilters"],
    "DEFAULT_PAGINATION_CLASS": "apps.api.paging.Pages",
    "DEFAULT_SCHEMA_CLASS": "apps.api.schema.DescribedSchema",
    "DEFAULT_THROTTLE_CLASSES": ["apps.api.limits.PerAddress"],
    "EXCEPTION_HANDLER": "apps.api.problems.answer_with_problem",
    "URL_FORMAT_OVERRIDE": None,  # apps.api.negotiation reads `format` by itself
}
SPECTACULAR_SETTINGS = {
    "TITLE": "DemandKB",
    "DESCRIPTION": (
        "What the OSCE participating States have enacted, promised and done about demand that fosters trafficking in "
        "persons. Nothing is stored but a comparison that somebody keeps. Every record carries its sources. Unknown is "
        "not none: a list without a record says that nothing is on file, and only an absence says that there is none."
    ),
    "VERSION": "1",
    "LICENSE": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {  # closed as it opens: nothing is drawn before somebody asks for it
        "deepLinking": True,
        "defaultModelExpandDepth": 1,
        "defaultModelsExpandDepth": 0,
        "displayOperationId": True,
        "docExpansion": "none",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "apps.api.describing.vocabularies.ask_vocabularies",
        "apps.api.describing.words.name_words",
        "apps.api.describing.blanks.allow_blanks",
        "apps.api.describing.bodies.describe_bodies",
        "apps.api.describing.parts.tell_of_parts",
        "apps.api.describing.operations.name_tags",
        "apps.api.describing.answers.describe_answers",
        "apps.api.describing.examples.show_examples",
        "apps.api.describing.sharing.share",
    ],
    "ENUM_SUFFIX": "Word",
    "ENUM_NAME_OVERRIDES": {
        "Actor": "apps.prevention.vocabulary.Actor",
        "AbsentTopic": "apps.api.serializers.absences.TOPICS",
        "AnswerKind": "apps.api.serializers.comparison.KINDS",
        "ClaimKind": "apps.findings.vocabulary.ClaimKind",
        "ClaimRole": "apps.findings.vocabulary.ClaimRole",
        "Confidence": "apps.sources.models.Confidence",
        "CountReason": "apps.api.serializers.recounts.REASONS",
        "EntryKind": "apps.search.models.EntryKind",
        "EventKind": "apps.comparison.events.EventKind",
        "FigureKind": "apps.criminalization.vocabulary.FigureKind",
        "FindingKind": "apps.findings.vocabulary.FindingKind",
        "FindingTopic": "apps.findings.vocabulary.Topic",
        "Force": "apps.api.serializers.criminalization.FORCE",
        "GapReason": "apps.findings.gaps.verdicts.Reason",
        "InstrumentKind": "apps.instruments.models.InstrumentKind",
        "LawApproach": "apps.criminalization.vocabulary.Approach",
        "LawStatus": "apps.criminalization.vocabulary.LawStatus",
        "MeasureType": "apps.prevention.vocabulary.MeasureType",
        "ParticipationStatus": "apps.instruments.models.Status",
        "ProvisionSubject": "apps.instruments.models.Subject",
        "SecurityRoleWord": "apps.prevention.vocabulary.Role",
        "SellingValue": "apps.criminalization.vocabulary.SellingValue",
        "Technique": "apps.prevention.vocabulary.Technique",
        "Services": "apps.criminalization.vocabulary.Services",
        "SourceKind": "apps.sources.models.SourceKind",
        "StateApproachKind": "apps.api.serializers.states.APPROACH_KINDS",
    },
}
