"""How the filters of an address describe themselves in OpenAPI."""

from drf_spectacular.contrib.django_filters import DjangoFilterExtension
from drf_spectacular.plumbing import build_parameter_type
from drf_spectacular.utils import OpenApiParameter

from apps.addresses.filters import WhenFilter, WordsFilter

MANY = "Several with commas between, or the parameter repeated."


class StrictFiltersDescribed(DjangoFilterExtension):
    """Words are described from their vocabulary, in its order. Choices that stand in the database are not asked for."""

    target_class = "apps.api.asking.StrictFilters"
    match_subclasses = True
    priority = 1

    def resolve_filter_field(self, auto_schema, model, filterset_class, field_name, filter_field):
        if isinstance(filter_field, WordsFilter):
            return [_words(field_name, filter_field)]
        if isinstance(filter_field, WhenFilter):
            return [_when(field_name, filter_field)]
        return super().resolve_filter_field(auto_schema, model, filterset_class, field_name, filter_field)


def _words(name, asked):
    choices = asked.extra["choices"]
    pairs = [] if callable(choices) else list(choices)
    help_text = asked.extra.get("help_text") or ""
    lines = [" ".join(part for part in (f"{asked.label}.", help_text, MANY) if part), ""]
    lines += [f"* `{word}` - {label}" for word, label in pairs]
    items = {"type": "string", **({"enum": [word for word, _ in pairs]} if pairs else {})}
    return build_parameter_type(
        name=name,
        schema={"type": "array", "items": items},
        location=OpenApiParameter.QUERY,
        description="\n".join(lines).strip(),
        explode=True,
        style="form",
    )


def _when(name, asked):
    """A year, a month or a day."""
    return build_parameter_type(
        name=name,
        schema={"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "examples": ["2005", "2005-07-01"]},
        location=OpenApiParameter.QUERY,
        description=f"{asked.label}. {asked.extra.get('help_text') or ''}".strip(),
    )
