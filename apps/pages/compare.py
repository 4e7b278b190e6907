"""The comparison: states side by side, topic by topic."""

from dataclasses import dataclass
from functools import partial

from django.urls import reverse

from apps.comparison.address import ComparisonAddress
from apps.comparison.choosing import StateWords, chosen_dimensions, chosen_states, expanded
from apps.comparison.compare import compare
from apps.comparison.differing import Standing, standing_of
from apps.comparison.summary import hidden_sentence, summary, unequal_research
from apps.comparison.table import COLUMNS_AT_MOST
from apps.findings.lists import compared as comparisons
from apps.findings.lists.beside import with_lists
from apps.pages.answers import IN_PLACE
from apps.pages.citing import how_to_cite_here
from apps.pages.compare_form import chips_of, form_of
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.errors import repaired
from apps.pages.paging import ANSWERS, PAGE, anew, page_of, rows_of, with_whole_query
from apps.pages.pictures.answering import card as as_card
from apps.pages.pictures.cards import STATES_AT_MOST, compare_card, home_card
from apps.pages.records import behind
from apps.pages.showing import show
from apps.pages.state_lists import law_rows, totals
from apps.pages.tiles import tiles_of
from apps.states.models import State
from apps.tables import MAIN_FORMATS, Kind

ON_A_CARD = ("approach", "since", "penalty")  # where the address asks for any of them
FOR_READERS = ("docx", "xlsx", "odt", "pdf")  # these are offered first
IN_WORDS = {
    Kind.PARTLY: "true in part",
    Kind.NONE: "documented none",
    Kind.NOT_FOUND: "not found",
    Kind.NOT_RESEARCHED: "not researched",
    Kind.NOT_APPLICABLE: "where the question does not apply",
    Kind.DISPUTED: "on which sources differ",
    Kind.UNCERTAIN: "uncertain on that day",
}


@dataclass(frozen=True)
class Line:
    """One topic and its answers, each as a cell beside its state and the records behind it."""

    dimension: object
    answers: tuple
    is_alike: bool


def page(request):
    clock = clock_of(request)
    address = _address(request, PAGE)
    words, dimensions = StateWords(), _dimensions(address)
    named, unknown = words.known(address.given.get("states", ()))
    states, form = expanded(named, clock.day), form_of(address, words, named, dimensions)
    context = {
        "form": form,
        "tiles": tiles_of(words.states, named, states),
        "chosen_states": states,
        "only_differs": "differs" in address.given,
        "unknown": unknown,
        "repaired": repaired(request, unknown) if unknown else "",
    }
    status = 400 if unknown else 200
    if not states:
        return show(request, "compare_start.html", context, clock, status)
    context["frame"] = request.build_absolute_uri(with_whole_query(request, reverse("embed-compare")))
    context |= _shown(with_lists(compare(states, dimensions, clock.day)), address, request, clock, len(words.states))
    return show(request, "compare.html", context, clock, status)


def download(request, format):
    return answer(request, asked_table(request), format)


def card(request):
    """The picture that other sites show beside a link to the comparison: its first states, and a few answers."""
    clock, address = clock_of(request), _address(request)
    states = chosen_states(address.given.get("states", ()), clock.day)
    if not states:
        rows = law_rows(clock.day)
        return as_card(home_card(rows, totals(rows), clock.day))
    asked = _dimensions(address)
    dimensions = ([each for each in asked if each.key in ON_A_CARD] or asked)[: len(ON_A_CARD)]
    return as_card(compare_card(compare(states[:STATES_AT_MOST], dimensions, clock.day), len(states), clock.day))


def asked_table(request, *also):
    """The comparison of an address as a table. `also` names what the page reads of the address besides."""
    return comparisons.asked_table(_address(request, *also), clock_of(request).day)


def names_states(request, *also):
    """Whether the address of a comparison names any state yet."""
    return bool(_address(request, *also).given.get("states"))


def _address(request, *also):
    address = ComparisonAddress(request.GET, State.objects.all(), also=("as_of", *also))
    address.require()
    return address


def _dimensions(address):
    return chosen_dimensions(address.given.get("topics", ()))


def _shown(whole, address, request, clock, all_states):
    """What the page of a comparison says: sentences on the whole of it, then its answers or those that differ."""
    comparison = comparisons.narrowed(whole, address)
    layout = comparisons.layout_of(address) or default_layout(comparison)
    lines = [_line(comparison, each, clock) for each in comparison.dimensions]
    by_state = _by_state(comparison, lines)
    page = _page(request, comparison, layout, all_states)
    if layout == "rows":
        by_state = by_state[page.rows]
    else:
        lines = lines[page.rows]
    return {
        "comparison": comparison,
        "page": page,
        "rows_are": "States" if layout == "rows" else "Topics",
        "groups": _grouped(lines),
        "by_state": by_state,
        "lines": lines,
        "chips": chips_of(comparison.states),
        "layout": layout,
        "in_place": sum(len(each.citations) for each in comparison.answers.values()) <= IN_PLACE,
        "is_wide": len(comparison.states if layout == "columns" else lines) > COLUMNS_AT_MOST,
        **_taken(comparisons.table_of(whole, comparison, address), request),
        "sentences": summary(whole),
        "warning": unequal_research(whole.states),
        "hidden": hidden_sentence(whole) if "differs" in address.given else "",
        "recorded": comparison.kinds.get(Kind.YES, 0),
        "kinds": [(number, IN_WORDS[kind]) for kind, number in comparison.kinds.items() if kind in IN_WORDS],
    }


def _page(request, comparison, layout, all_states):
    """Which rows of a large comparison are shown: states or topics, as they lie. All states stand on one page."""
    rows, across = len(comparison.dimensions), len(comparison.states)
    if layout == "rows":
        rows, across = across, rows
    size = max(rows, 1) if len(comparison.states) == all_states else rows_of(ANSWERS, across)
    return page_of(request, rows, partial(anew, request), size)


def _taken(table, request):
    """Where the table is kept, as it lies and with a row for each state; the files that it can be had in; its reference."""
    as_rows = anew(request, layout="rows").partition("?")[2]
    return {
        "keep_at": with_whole_query(request, reverse("kept-start")),
        "keep_as_rows_at": f"{reverse('kept-start')}?{as_rows}",
        "documents": sorted(MAIN_FORMATS, key=lambda known: (*FOR_READERS, known.key).index(known.key)),
        "citation": how_to_cite_here(request, table),
    }


def default_layout(comparison):
    """States as columns while they are few, as rows where the topics are few, otherwise one list a topic."""
    if len(comparison.states) <= COLUMNS_AT_MOST:
        return "columns"
    return "rows" if len(comparison.dimensions) <= COLUMNS_AT_MOST else "lists"


def _grouped(lines):
    """The topics under their headings, in order."""
    found = {}
    for line in lines:
        found.setdefault(line.dimension.group, []).append(line)
    return list(found.items())


def _by_state(comparison, lines):
    """Each state with its answers, each beside its topic."""
    return [
        (state, [(line.dimension, *line.answers[place][1:]) for line in lines])
        for place, state in enumerate(comparison.states)
    ]


def _line(comparison, dimension, clock):
    answers = comparison.across(dimension)
    told = tuple(
        (state, each.cell(), behind(each, state, clock)) for state, each in zip(comparison.states, answers, strict=True)
    )
    return Line(dimension, told, len(answers) > 1 and standing_of(answers) is Standing.SAME)
