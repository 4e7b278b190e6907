"""The two documents, what they argue, where they do not fit, and how they sort prevention."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import SelfLink, ids_of
from apps.api.serializers.records import CitedSerializer, CitingSerializer, ReadSerializer
from apps.findings.models import ApproachArgument, Document, Tension
from apps.findings.vocabulary import Facet
from apps.prevention.models import MeasureTypeProfile, PreventionAim
from apps.prevention.vocabulary import Technique
from apps.sources.models import citations_of
from apps.tables.table import distinct


class DocumentSerializer(ReadSerializer):
    """One of the two documents that are encoded finding by finding. Its source is the document itself."""

    self = SelfLink("documents")
    sources = CitedSerializer(source="cited", many=True, read_only=True)

    class Meta:
        model = Document
        fields = ("id", "self", "title", "full_paper_url", "file", "note", "sources")


class ArgumentSerializer(ReadSerializer):
    """How a finding bears on an approach of criminal law on demand. It rests on the sources of the finding."""

    self = SelfLink("arguments")
    approach = serializers.CharField(
        source="approach_id",
        allow_null=True,
        help_text="Key of the approach; null for criminal law on demand as a whole.",
    )
    finding = serializers.CharField(source="finding_id", help_text="Key of the finding.")
    sources = CitedSerializer(source="finding.citations", many=True, read_only=True)

    class Meta:
        model = ApproachArgument
        fields = ("id", "self", "approach", "stance", "finding", "sources")


class TensionSerializer(ReadSerializer):
    """A place where figures or statements of the documents do not fit each other, and how to quote them fairly."""

    self = SelfLink("tensions")
    findings = ids_of("finding_id", source="finding_links", help_text="The findings concerned.")
    sources = serializers.SerializerMethodField(help_text="Those beside it, then those of its findings, each once.")

    class Meta:
        model = Tension
        fields = ("id", "self", "text", "suggestion", "findings", "sources")

    @extend_schema_field(CitedSerializer(many=True))
    def get_sources(self, tension):
        found = citations_of((tension, *(link.finding for link in tension.finding_links.all())))
        return CitedSerializer(distinct(found), many=True).data


class PreventionTypeSerializer(CitingSerializer):
    """A type of prevention in the typology of the OSCE brief: what it is, and what the brief says about it."""

    self = SelfLink("measure-types")
    techniques = serializers.ListField(
        child=serializers.ChoiceField(Technique.choices),
        read_only=True,
        help_text="Techniques that belong to this type.",
    )
    findings = serializers.SerializerMethodField(help_text="Keys of the findings behind it, by what they speak of.")

    class Meta:
        model = MeasureTypeProfile
        fields = (
            "id",
            "self",
            "label",
            "definition",
            "techniques",
            "techniques_note",
            "engagement",
            "engagement_note",
            "lead_typical",
            "reach",
            "cost",
            "evaluation",
            "spread",
            "findings",
            "sources",
        )

    def get_findings(self, profile) -> dict[str, list[str]]:
        links = profile.finding_links.all()
        return {word.value: [link.finding_id for link in links if link.facet == word] for word in Facet}


class PreventionAimSerializer(CitingSerializer):
    """An aim that the brief tells apart: users of trafficked persons, or paid sex in general."""

    self = SelfLink("prevention-aims")
    findings = ids_of("finding_id", source="finding_links", help_text="Findings behind it.")

    class Meta:
        model = PreventionAim
        fields = ("id", "self", "label", "definition", "findings", "sources")
