"""Questions to the lists of what the two documents say, as they stand in an address."""

import django_filters

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.addresses.sorting import Sort, ranked
from apps.findings.models import Document, Finding, Question, Recommendation
from apps.findings.phrases import OF_FINDINGS
from apps.findings.vocabulary import FindingKind, Topic
from apps.states.filters import StateFilter

SORTS = {
    "place": Sort("Place in the documents", ("position",)),
    "kind": Sort("Kind of finding", (ranked("kind", FindingKind.values),)),
}


def document_choices():
    """The documents that are encoded."""
    return list(Document.objects.values_list("id", "title"))


def section_choices():
    """The sections of both documents, in their order."""
    sections = Finding.objects.order_by("position").values_list("section", flat=True)
    return [(section, section) for section in dict.fromkeys(sections)]


class FindingFilter(StrictFilterSet):
    """Findings by document, section, kind, topic, state and words."""

    everything = "All findings"
    nouns = ("finding", "findings")
    phrases = OF_FINDINGS
    sorts = SORTS
    order = ("position", "id")
    stands_by = "place"
    q = django_filters.CharFilter(
        field_name="statement",
        lookup_expr="icontains",
        label="Words in the finding",
        help_text="Text of the statement.",
    )
    document = WordsFilter(choices=document_choices, label="Document")
    section = WordsFilter(
        choices=section_choices, label="Section", help_text="Heading in the brief, or paragraph of the post."
    )
    kind = WordsFilter(choices=FindingKind, label="Kind of finding")
    topic = WordsFilter(field_name="topics__topic", choices=Topic, label="Topic", distinct=True)
    state = StateFilter(field_name="states", help_text="States on whose experience the finding rests.", distinct=True)

    class Meta:
        model = Finding
        fields: list[str] = []


class RecommendationFilter(StrictFilterSet):
    """The recommendations of the brief; there are four, so words are the only choice."""

    everything = "All recommendations"
    nouns = ("recommendation", "recommendations")
    q = django_filters.CharFilter(field_name="summary", lookup_expr="icontains", label="Words in the summary")

    class Meta:
        model = Recommendation
        fields: list[str] = []


class QuestionFilter(StrictFilterSet):
    """Questions on which sources differ, by words."""

    everything = "All questions"
    nouns = ("question", "questions")
    q = django_filters.CharFilter(field_name="question", lookup_expr="icontains", label="Words in the question")

    class Meta:
        model = Question
        fields: list[str] = []
