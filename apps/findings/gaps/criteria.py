"""What readers are asked to find in records, and what they found."""

import django_filters
from django.db.models import Count, Q

from apps.addresses.filters import StrictFilterSet, WordsFilter, YesNoFilter
from apps.findings.gaps.rules import look_fors_of
from apps.findings.models import Criterion, Reading


def whole_criteria():
    """Every criterion: how many records were read for it, and how many of them name it."""
    found = Count("readings", filter=Q(readings__found=True))
    return Criterion.objects.annotate(records=Count("readings"), found=found)


def criteria_of(steps):
    """By key of a step, the criteria that its rules ask for, in their order."""
    known = {criterion.look_for: criterion for criterion in whole_criteria()}
    return {step.pk: [known[words] for words in look_fors_of(step) if words in known] for step in steps}


def whole_readings():
    """Every reading with its criterion, its record and the sources of the record."""
    kinds = ("measure", "security_role")
    sources = [f"{kind}__citations__source" for kind in kinds]
    return (
        Reading.objects.select_related("criterion", *kinds)
        .prefetch_related(*sources)
        .order_by("criterion__position", "id")
    )


def criterion_choices():
    """What readers look for, by key."""
    return list(Criterion.objects.values_list("id", "look_for"))


class ReadingFilter(StrictFilterSet):
    """Readings by what was looked for, whether it was found, and words of what names it."""

    everything = "All readings"
    nouns = ("reading", "readings")
    criterion = WordsFilter(choices=criterion_choices, label="What was looked for")
    found = YesNoFilter(label="Found")
    q = django_filters.CharFilter(field_name="because", lookup_expr="icontains", label="Words of what names it")

    class Meta:
        model = Reading
        fields: list[str] = []
