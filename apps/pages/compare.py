"""The comparison: states side by side, topic by topic."""

from dataclasses import dataclass

from apps.comparison.address import ComparisonAddress
from apps.comparison.choosing import chosen_dimensions, chosen_states
from apps.comparison.compare import compare
from apps.comparison.differing import alike, only_what_differs
from apps.comparison.table import comparison_table
from apps.comparison.topics import DEFAULT_KEYS, DIMENSIONS
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.showing import show
from apps.states.models import State
from apps.tables import Kind

SIDE_BY_SIDE = 5  # states that fit beside each other as columns
IN_PLACE = 400  # answers whose sources a page still holds; beyond, each line leads to its own answer
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
    """One topic and its answers, each beside its state."""

    dimension: object
    answers: tuple
    is_alike: bool


def page(request):
    clock = clock_of(request)
    address, states, dimensions = _asked(request)
    context = {"form": _form(address, states, dimensions), "chosen_states": states}
    if not states:
        return show(request, "compare_start.html", context, clock)
    whole = compare(states, dimensions, clock.day)
    comparison = only_what_differs(whole) if "differs" in address.given else whole
    context |= {
        "comparison": comparison,
        "groups": _groups(comparison),
        "chips": _chips(comparison.states),
        "side_by_side": len(states) <= SIDE_BY_SIDE,
        "in_place": len(comparison.answers) <= IN_PLACE,
        "alike": sum(alike(whole, dimension) for dimension in dimensions),
        "differing": sum(not alike(whole, dimension) for dimension in dimensions),
        "recorded": comparison.kinds.get(Kind.YES, 0),
        "kinds": [(number, IN_WORDS[kind]) for kind, number in comparison.kinds.items() if kind in IN_WORDS],
        "only_differs": "differs" in address.given,
    }
    return show(request, "compare.html", context, clock)


def download(request, format):
    clock = clock_of(request)
    address, states, dimensions = _asked(request)
    comparison = compare(states or chosen_states(["all"]), dimensions, clock.day)
    if "differs" in address.given:
        comparison = only_what_differs(comparison)
    layout = "".join(address.given.get("layout", ()))
    return answer(request, comparison_table(comparison, states_as=layout), format)


def _asked(request):
    address = ComparisonAddress(request.GET, State.objects.all())
    address.require()
    states = chosen_states(address.given.get("states", ()))
    return address, states, chosen_dimensions(address.given.get("topics", ()))


def _groups(comparison):
    """The topics under their headings, each with its answers beside the states."""
    return [
        (group, [_line(comparison, each) for each in dimensions]) for group, dimensions in comparison.groups.items()
    ]


def _chips(states):
    """Each state with the codes that are left when it is taken back."""
    return [(state, ",".join(other.id for other in states if other is not state)) for state in states]


def _line(comparison, dimension):
    cells = tuple((state, comparison.answer(state, dimension).cell()) for state in comparison.states)
    return Line(dimension, cells, len(comparison.states) > 1 and alike(comparison, dimension))


def _form(address, states, dimensions):
    """What the form offers: every state and every topic, those chosen marked."""
    asked = {each.key for each in dimensions}
    groups = {}
    for each in DIMENSIONS:
        groups.setdefault(each.group, []).append((each, each.key in asked))
    return {
        "states": [(state, state.id in states) for state in State.objects.all()],
        "groups": groups,
        "topics_chosen": len(asked),
        "topics_total": len(DIMENSIONS),
        "usual": asked == set(DEFAULT_KEYS) and "topics" not in address.given,
    }
