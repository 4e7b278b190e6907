"""Cross-country lists with the places that they name and their sources, in a fixed number of queries."""

from django.db.models import Prefetch, Value

from apps.findings.models import CrossCountryList, CrossCountryListCitation, ListedPart, ListedState
from apps.sources.models import Source, with_sources
from apps.sources.together import keep
from apps.states.models import Jurisdiction


def whole_lists():
    """Every list with the states and parts that it names, and its sources, in a fixed number of queries."""
    states = ListedState.objects.select_related("state")
    parts = ListedPart.objects.select_related("jurisdiction__state")
    return with_sources(
        CrossCountryList.objects.prefetch_related(Prefetch("listed_states", states), Prefetch("listed_parts", parts))
    )


def naming_lists():
    """Every list that names a place, with the places and its sources, in one query: for pages that show much besides.

    Lists that only count name nobody, and are left out. Each reader is given lists of its own: a profile marks on them how
    they name its state.
    """
    told = [*(f"record__{name}" for name in LIST), *(f"record__citations__{name}" for name in CITED)]
    told += [f"record__citations__source__{name}" for name in SOURCE]
    states = ListedState.objects.order_by().values_list("state_id", Value(""), "is_listed", "is_disputed", *told)
    parts = ListedPart.objects.order_by().values_list(
        "jurisdiction__state_id", "jurisdiction_id", Value(True), Value(False), *told
    )
    found = {}
    for state, part, is_listed, is_disputed, *row in states.union(parts, all=True):
        fields, cited = dict(zip(LIST, row, strict=False)), row[len(LIST) :]
        each = found.setdefault(fields["id"], _Found(CrossCountryList(**fields)))
        if part:
            place = Jurisdiction(pk=part, state_id=state)
            each.parts[part] = ListedPart(record=each.listed, jurisdiction=place)
        else:
            each.states[state] = ListedState(
                record=each.listed, state_id=state, is_listed=bool(is_listed), is_disputed=bool(is_disputed)
            )
        citation = dict(zip(CITED, cited, strict=False))
        source = Source(**dict(zip(SOURCE, cited[len(CITED) :], strict=True)))
        each.citations[citation["position"]] = CrossCountryListCitation(record=each.listed, source=source, **citation)
    ordered = sorted(found.values(), key=lambda each: (each.listed.position, each.listed.pk))
    return [each.whole() for each in ordered]


LIST = [field.attname for field in CrossCountryList._meta.concrete_fields]
CITED = ("id", "position", "supports")
SOURCE = [field.attname for field in Source._meta.concrete_fields]


class _Found:
    """A list as its rows come in: its places and citations, each once."""

    def __init__(self, listed):
        self.listed, self.states, self.parts, self.citations = listed, {}, {}, {}

    def whole(self):
        keep(self.listed, "listed_states", list(self.states.values()))
        keep(self.listed, "listed_parts", list(self.parts.values()))
        keep(self.listed, "citations", [self.citations[place] for place in sorted(self.citations)])
        return self.listed
