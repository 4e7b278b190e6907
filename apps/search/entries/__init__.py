"""From rows of facts to rows of the index. Each family has a function from the facts to what is told of its records."""

from apps.search.entries.documents import finding_entries, question_entries, recommendation_entries
from apps.search.entries.facts import Facts
from apps.search.entries.making import known_words, made, source_entries
from apps.search.entries.records import instrument_entries, measure_entries, statute_entries, typology_entries
from apps.search.entries.states import state_entries
from apps.search.models import Entry, EntryCitation, EntryState, KnownWord

FAMILIES = (
    state_entries,
    instrument_entries,
    typology_entries,
    statute_entries,
    measure_entries,
    recommendation_entries,
    question_entries,
    finding_entries,
)


def index_of(rows):
    """All rows of the index by model, for rows of facts by model; the same facts always give the same rows."""
    facts = Facts(rows)
    told = [each for family in FAMILIES for each in family(facts)]
    told += source_entries(facts, told)
    index = {Entry: [], EntryState: [], EntryCitation: []}
    for each in told:
        for row in made(each):
            index[type(row)].append(row)
    return {**index, KnownWord: known_words(told)}
