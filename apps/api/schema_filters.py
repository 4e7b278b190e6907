"""How the filters of an address describe themselves in OpenAPI."""

import django_filters
from drf_spectacular.contrib.django_filters import DjangoFilterExtension
from drf_spectacular.plumbing import build_parameter_type
from drf_spectacular.utils import OpenApiParameter

from apps.addresses.filters import DayFilter, WhenFilter, WordsFilter
from apps.api.describing.forms import DAY, TEXT, WHEN, year
from apps.api.describing.vocabularies import some_words

MANY = "Several with commas between, or the parameter repeated."


class StrictFiltersDescribed(DjangoFilterExtension):
    """Words are described from their vocabulary, in its order; dates and numbers with what they may be."""

    target_class = "apps.api.asking.StrictFilters"
    match_subclasses = True
    priority = 1

    def resolve_filter_field(self, auto_schema, model, filterset_class, field_name, filter_field):
        if isinstance(filter_field, WordsFilter):
            return [_words(field_name, filter_field)]
        if schema := _written(filter_field):
            return [_parameter(field_name, schema, _about(filter_field))]
        return super().resolve_filter_field(auto_schema, model, filterset_class, field_name, filter_field)


def _written(asked):
    """How the value of a filter is written, where it is no word of a vocabulary."""
    match asked:
        case WhenFilter():
            return WHEN
        case DayFilter():
            return DAY
        case django_filters.NumberFilter():
            return year(asked.extra["min_value"], asked.extra["max_value"])
        case django_filters.CharFilter():
            return TEXT
    return None


def _words(name, asked):
    about = " ".join((*_about(asked).splitlines(), MANY))
    return _parameter(name, some_words(asked.extra["choices"]), about, explode=True, style="form")


def _about(asked):
    return f"{asked.label}. {asked.extra.get('help_text') or ''}".strip()


def _parameter(name, schema, description, **more):
    place = OpenApiParameter.QUERY
    return build_parameter_type(name=name, schema=schema, location=place, description=description, **more)
