"""The data set as a whole, and its code book, in the API."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.meta import MetaSerializer


@extend_schema_serializer(component_name="FactsVersion")
class VersionSerializer(serializers.Serializer):
    """A version of the facts that this site loaded."""

    digest = serializers.CharField(help_text="SHA-256 of all rows of facts, in hexadecimal digits.")
    loaded_at = serializers.DateTimeField(help_text="When this site loaded it.")


@extend_schema_serializer(component_name="FamilyOfRecords")
class FamilySerializer(serializers.Serializer):
    """A list of the API."""

    list = serializers.CharField(help_text="Its name.")
    about = serializers.CharField()
    records = serializers.IntegerField(allow_null=True, help_text="How many; null for a list that is worked out.")
    address = serializers.URLField()
    files = serializers.DictField(child=serializers.URLField(), help_text="The whole list as a file, by format.")


@extend_schema_serializer(component_name="Dataset")
class DatasetSerializer(serializers.Serializer):
    """What the data set is, which version of it stands here, and where its lists are."""

    meta = MetaSerializer()
    title = serializers.CharField()
    description = serializers.CharField()
    keywords = serializers.ListField(child=serializers.CharField())
    places = serializers.CharField(help_text="What it covers.")
    version = serializers.CharField(allow_null=True, help_text="The first digits of the digest, as pages show them.")
    digest = serializers.CharField(allow_null=True, help_text="SHA-256 of all rows of facts; null before a first load.")
    loaded_at = serializers.DateTimeField(allow_null=True)
    licence = serializers.CharField(help_text="SPDX name of the licence of the data.")
    licence_url = serializers.URLField()
    versions = VersionSerializer(many=True, help_text="The last ten that this site loaded, the newest first.")
    given_up = serializers.IntegerField(help_text="How many ids were given up; they stand under `removed/`.")
    lists = FamilySerializer(many=True)


@extend_schema_serializer(component_name="DefinedWord")
class WordSerializer(serializers.Serializer):
    """A word of a vocabulary."""

    word = serializers.CharField(help_text="As it stands in records, filters and files.")
    label = serializers.CharField(help_text="As pages say it.")
    definition = serializers.CharField(allow_null=True, help_text="What it means; null where the label says all.")


@extend_schema_serializer(component_name="DescribedField")
class FieldSerializer(serializers.Serializer):
    """A field of the records of a list."""

    field = serializers.CharField(help_text="Its name; a field within another stands behind a point.")
    help = serializers.CharField(help_text="What it holds; empty where its name says all.")
    words = WordSerializer(
        many=True, allow_null=True, help_text="The words that may stand in it; null for anything else."
    )


@extend_schema_serializer(component_name="DescribedList")
class DescribedListSerializer(serializers.Serializer):
    """A list and its fields."""

    list = serializers.CharField()
    about = serializers.CharField()
    fields_of_records = FieldSerializer(many=True, source="fields")


@extend_schema_serializer(component_name="CodeBook")
class CodeBookSerializer(serializers.Serializer):
    """Every field of every list with its words, and the kinds of answer."""

    meta = MetaSerializer()
    answers = WordSerializer(many=True, help_text="Kinds of answer: unknown is not none.")
    approaches = WordSerializer(many=True, help_text="Kinds of approach that a state has on a day.")
    sources = FieldSerializer(many=True, help_text="Fields of each source that stands beside a record.")
    lists = DescribedListSerializer(many=True)


@extend_schema_serializer(component_name="CompilersNote")
class CompilersNoteSerializer(serializers.Serializer):
    """What the compilers say of a whole file: how it was made, what was not read, how lists reconcile."""

    id = serializers.CharField(help_text="The file, or the part of it, that the note is about.")
    content = serializers.DictField(help_text="The note as it stands in the file.")


@extend_schema_serializer(component_name="CompilersNotes")
class CompilersNotesSerializer(serializers.Serializer):
    """Every note."""

    meta = MetaSerializer()
    results = CompilersNoteSerializer(many=True)
