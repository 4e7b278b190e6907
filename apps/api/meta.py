"""What every answer says of itself: for which day it holds, from which facts, on what terms, how to cite it."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.loading.models import SHORT
from apps.serving.facts import facts_of
from apps.tables import Table
from apps.tables.terms import LICENCE_SPDX, LICENCE_URL, PUBLISHER, how_to_cite

ATTRIBUTION = f"{PUBLISHER}, {LICENCE_SPDX}"


@extend_schema_serializer(component_name="DatasetVersion")
class DatasetVersionSerializer(serializers.Serializer):
    """Which facts the answer was given from."""

    version = serializers.CharField(help_text="The first digits of the digest, as pages show them.")
    digest = serializers.CharField(
        help_text="SHA-256 of all rows of facts: two sites with the same digest answer alike. A fact that changes "
        "changes it."
    )


@extend_schema_serializer(component_name="Meta")
class MetaSerializer(serializers.Serializer):
    """The terms of an answer."""

    dataset = DatasetVersionSerializer(
        allow_null=True, help_text="Which facts the answer was given from; null before a first load."
    )
    release = serializers.CharField(
        allow_null=True, help_text="The release that was asked for; null where the answer is what is held now."
    )
    since_release = serializers.CharField(
        allow_null=True, help_text="The last release before what is held now; null where a release was asked for."
    )
    changes_since = serializers.IntegerField(
        allow_null=True, help_text="How many changes of records there were since that release."
    )
    as_of = serializers.DateField(help_text="The day for which the answer holds.")
    licence = serializers.CharField(help_text="SPDX name of the licence of the data.")
    licence_url = serializers.URLField()
    attribution = serializers.CharField(help_text="Whom to name where the data is used.")
    citation = serializers.CharField(help_text="How to cite this answer.")
    self = serializers.URLField(help_text="Where the same answer can be had again.")
    retrieved_at = serializers.DateField(
        help_text="The day on which it was given; no hour, so that an answer that has not changed stays the same."
    )


def meta(request, title, on):
    """The terms of one answer."""
    address = request.build_absolute_uri()
    table = Table(title=title, columns=(), rows=(), as_of=on.isoformat(), address=address)
    facts = facts_of(request._request)
    return {
        "dataset": _dataset(facts),
        **_standing(facts),
        "as_of": on.isoformat(),
        "licence": LICENCE_SPDX,
        "licence_url": LICENCE_URL,
        "attribution": ATTRIBUTION,
        "citation": how_to_cite(table),
        "self": address,
        "retrieved_at": timezone.localdate().isoformat(),
    }


def _standing(facts):
    """Which release it is, or which was the last, and what has changed since."""
    release, since = (facts.release or None, facts.since or None) if facts else (None, None)
    return {"release": release, "since_release": since, "changes_since": facts.changes_since if since else None}


def _dataset(facts):
    return facts and {"version": facts.digest[:SHORT], "digest": facts.digest}
