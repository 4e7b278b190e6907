"""Similar law as tables: the states that are listed, and the features of the state that they are held against."""

from apps.comparison.likeness import LEAST
from apps.comparison.similar import FEATURES, RULE
from apps.criminalization.sayings import lower_first
from apps.dates import say
from apps.tables import Cell, Column, Table

COLUMNS = (
    Column("state", "State"),
    Column("code", "Code", help="ISO 3166-1 alpha-2"),
    Column("alike", "Alike", help="Of the features that are known of both states."),
    Column("same", "The same"),
    Column("differs", "Differs"),
    Column(
        "unknown", "Not known of one or both", help="Not known of one of the two states or of either; not compared."
    ),
)
NOT_COMPARED = "Not compared, since not known"


def similar_table(similar, address="", href=None, compared=None):
    """One row a state. `href` and `compared` give the address of its page, and of the comparison of the two."""
    return Table(
        title=f"States with law similar to that of {similar.state.name}",
        columns=COLUMNS,
        rows=tuple(_row(each, href, compared) for each in similar.listed),
        notes=notes(similar),
        as_of=similar.on.isoformat(),
        query=f"Compared on {len(FEATURES)} recorded features: {', '.join(each.name for each in FEATURES)}",
        address=address,
        caption=f"Law on buyers and users, as of {say(similar.on)}",
    )


def notes(similar):
    """What a reader has to know to read the list, and why states are missing from it."""
    return (RULE, *not_listed(similar))


def not_listed(similar):
    """Why a list is empty, or who is missing from it, one sentence each."""
    if why := why_none(similar):
        return (why,)
    groups = (
        (similar.without_law, "No law on buyers or users is on file as certainly in force on that day"),
        (similar.too_little_known, "Fewer than three features are known of both"),
        (similar.less_alike, "Not more features are the same than differ"),
    )
    return tuple(f"Not listed. {why}: {_names(states)}." for states, why in groups if states)


def why_none(similar):
    """Why nothing can be similar to the law of a state; '' where something could."""
    law, day = similar.law, say(similar.on)
    if not law.has_law:
        return (
            f"No law on buyers or users of {law.state.name} is on file as certainly in force on {day}, so there is none "
            f"that others could be similar to. {law.asked.approach.phrase}."
        )
    if len(law.known) < LEAST:
        known = f"Known of {law.state.name} on {day}: {_count(len(law.known))} of {len(FEATURES)}"
        return f"{known}. At least {LEAST} features have to be known of both states."
    return ""


def features_table(similar):
    """What is known of the state itself, feature by feature, with its sources."""
    return Table(
        title=f"The law of {similar.state.name}, feature by feature",
        columns=(
            Column("feature", "Feature"),
            Column("answer", "Answer", coded=True),
            Column("compared", "Compared as"),
        ),
        rows=tuple(
            (
                Cell(each.feature.label, value=each.feature.key),
                each.answer.cell(),
                Cell(each.value.words if each.value else NOT_COMPARED),
            )
            for each in similar.law.readings
        ),
        as_of=similar.on.isoformat(),
    )


def _row(each, href, compared):
    state = each.state
    return (
        Cell(state.name, href=href(state) if href else ""),
        Cell(state.id),
        Cell(each.phrase, href=compared(state) if compared else "", citations=each.citations),
        _features(each.same, "None"),
        Cell("; ".join(_both(each, *pair) for pair in each.differs) or "No difference", value=_keys(each.differs)),
        _features(each.unknown, "All are known"),
    )


def _features(pairs, none):
    return Cell("; ".join(one.feature.name for one, _ in pairs) or none, value=_keys(pairs))


def _keys(pairs):
    return [one.feature.key for one, _ in pairs]


def _both(each, one, other):
    """How two states differ: fine (Sweden: no fine; Norway: a fine is possible)."""
    said = ((each.one.state, one), (each.other.state, other))
    return f"{one.feature.name} ({'; '.join(f'{state.name}: {lower_first(r.value.words)}' for state, r in said)})"


def _count(number):
    return f"{number} feature{'' if number == 1 else 's'}"


def _names(states):
    return ", ".join(state.name for state in states)
