"""Statutes as a profile lays them out: part by part, what holds first, and the parts side by side."""

from dataclasses import dataclass

from apps.criminalization.approach import broadest
from apps.criminalization.force import NEVER, Force
from apps.criminalization.sayings import (
    FIRST_DAY_NOT_KNOWN,
    absence_words,
    approach_words,
    looked,
    penalty_words,
    since_words,
    span_words,
    swatch_of,
)
from apps.criminalization.table import knowledge, penalty
from apps.criminalization.vocabulary import Approach, LawStatus, Reach
from apps.dates import say
from apps.sources.models import citations_of
from apps.states.models import Family
from apps.tables import Cell, Column, Kind, Table

ORDER = [Force.YES, Force.UNCERTAIN, Force.NO]


@dataclass
class Shown:
    """A statute with its number on the page, and what is to be said of it on the day."""

    law: object
    number: int
    force: Force
    on: object

    @property
    def swatch(self):
        return swatch_of(self.law)

    @property
    def approach(self):
        return approach_words(self.law)

    @property
    def span(self):
        words = span_words(self.law)
        return words[:1].upper() + words[1:]

    @property
    def said(self):
        """How it stands on the day, where that is not plain from its dates."""
        if self.law.status in NEVER:
            return "never in force" if self.law.status == LawStatus.LAPSED else "not law"
        return {
            Force.YES: "",
            Force.NO: f"not in force on {say(self.on)}",
            Force.UNCERTAIN: f"uncertain whether in force on {say(self.on)}",
        }[self.force]

    @property
    def is_past(self):
        return self.force == Force.NO

    @property
    def penalty(self):
        return penalty(self.law, self.on)

    @property
    def knowledge(self):
        return knowledge(self.law, self.on)


def places_of(state):
    """The whole state and its parts, each with the laws on file there; those without law or denial left out."""
    return [(place, list(place.statutes.all())) for place in state.jurisdictions.all() if _has_law(place)]


def _has_law(place):
    return place.statutes.all() or place.absent_laws.all()


def shown_by_place(places, on):
    """Place by place its statutes: those in force first, the broadest of those first; numbered through the page."""
    number, found = 0, []
    for place, laws in places:
        ordered = sorted(laws, key=lambda law: _rank(law, on))
        found.append((place, [Shown(law, number + n, law.force_on(on), on) for n, law in enumerate(ordered, start=1)]))
        number += len(laws)
    return [(place, shown) for place, shown in found if shown]


def _rank(law, on):
    return (
        ORDER.index(law.force_on(on)),
        law.status in NEVER,
        law.reach != Reach.GENERAL,
        -Approach(law.approach).breadth,
    )


COLUMNS = (
    Column("part", "Part"),
    Column("general", "Law on all buyers or users", coded=True),
    Column("knowledge", "Knowledge of exploitation to be shown", coded=True),
    Column("penalty", "Penalty", coded=True),
    Column("limited", "Certain persons or places", coded=True),
    Column("denied", "Said not to exist", coded=True),
)


# So many parts are columns, as in a comparison; more of them would leave too little room for a phrase, and are rows.
MOST_COLUMNS = 3


def systems_table(state, places, on):
    """The whole state and its parts with law of their own, side by side. None where there is one alone."""
    columns, rows = COLUMNS, system_rows(state, places, on)
    if not rows:
        return None
    if len(places) <= MOST_COLUMNS:
        columns, rows = _turned(rows)
    return Table(f"Legal systems of {state.name}", columns, rows, as_of=on.isoformat())


def system_rows(state, places, on):
    """A row of `COLUMNS` for each part of a state; none where there is one legal system alone."""
    return tuple(_system(state, place, laws, on) for place, laws in places) if len(places) > 1 else ()


def _turned(rows):
    """Columns and rows of the same answers with the parts as columns."""
    _, *topics = COLUMNS
    names, *answers = zip(*rows, strict=True)
    parts = tuple(Column(f"part-{number}", name.text, coded=True) for number, name in enumerate(names, start=1))
    lines = tuple((Cell(topic.label), *line) for topic, line in zip(topics, answers, strict=True))
    return (Column("topic", "Topic"), *parts), lines


def _system(state, place, laws, on):
    holding = [law for law in laws if law.force_on(on) == Force.YES]
    general = broadest([law for law in holding if law.reach == Reach.GENERAL])
    name = "The whole state" if place.is_whole else place.name
    denied = [absent for absent in place.absent_laws.all() if absent.as_of.first <= on]
    main = general[0] if general else None
    return (
        Cell(name),
        _general(general, laws) if main else _no_general(state, place, laws, on),
        knowledge(main, on) if main else Cell("–", value="", kind=Kind.NOT_APPLICABLE),
        _penalty(main, on) if main else Cell("–", value="", kind=Kind.NOT_APPLICABLE),
        _limited([law for law in holding if law.reach != Reach.GENERAL], state),
        _denied(denied),
    )


def _general(general, laws):
    law = general[0]
    since = since_words(law, laws)
    return Cell(
        law.get_approach_display(),
        swatch=law.approach,
        since="" if since == FIRST_DAY_NOT_KNOWN else since,
        note="First day not known" if since == FIRST_DAY_NOT_KNOWN else "",
        href=f"#{law.id}",
        citations=citations_of(general),
    )


def _penalty(law, on):
    """The penalty alone; what there is to note of it stands beside the statute."""
    cell = penalty(law, on)
    return Cell(cell.text, kind=cell.kind)


def _no_general(state, place, laws, on):
    perhaps = broadest([law for law in laws if law.reach == Reach.GENERAL and law.force_on(on) == Force.UNCERTAIN])
    if perhaps:
        law = perhaps[0]
        return Cell(
            f"Perhaps: {law.get_approach_display().lower()}, {span_words(law)}",
            kind=Kind.UNCERTAIN,
            citations=citations_of(perhaps),
        )
    if not place.is_whole and _holds_everywhere(state, on):
        return Cell("The law of the whole state", kind=Kind.NOT_APPLICABLE)
    return _missing(state)


def _holds_everywhere(state, on):
    whole = [law for place in state.jurisdictions.all() if place.is_whole for law in place.statutes.all()]
    return any(law.reach == Reach.GENERAL and law.force_on(on) == Force.YES for law in whole)


def _missing(state):
    if state.looked_for(Family.STATUTES):
        return Cell(f"Not found ({looked(state)})", kind=Kind.NOT_FOUND)
    return Cell("Not researched", kind=Kind.NOT_RESEARCHED)


def _limited(laws, state):
    if not laws:
        return _missing(state)
    words = "; ".join(f"{law.get_reach_display()}: {penalty_words(law).lower() or 'penalty not found'}" for law in laws)
    return Cell(words, swatch=swatch_of(laws[0]), kind=Kind.PARTLY, citations=citations_of(laws))


def _denied(denied):
    if not denied:
        return Cell("–", value="", kind=Kind.NOT_APPLICABLE)
    return Cell(absence_words(denied), kind=Kind.NONE, citations=citations_of(denied))
