"""A state's approach on a day (data guide, rules 7, 9 and 10): the one place where it is decided.

Only a statute of general reach makes a state's approach. The broadest that is certain to be in force in the whole state
names it. A broader one in a part of the state is added as *in part*; where nothing holds in the whole state but parts
have laws, the approach *varies by part*. Where a broader law may have been in force on the day, the answer is
uncertain. Where no general law is on file, a law on minors shows as *only minors*, and otherwise the state counts as
documented none, not found or not researched. A state is documented none only where sources rule out any law on demand,
or both all buying of sex and knowing use, for the whole state and all services.
"""

from dataclasses import dataclass

from apps.criminalization.fetching import absent_laws_of, laws_of, with_law
from apps.criminalization.force import Force
from apps.criminalization.sayings import (
    absence_words,
    first_law,
    looked,
    parts_words,
    perhaps_words,
    since_words,
    whole_words,
)
from apps.criminalization.vocabulary import AbsentTopic, Approach, Reach
from apps.databases.remembering import remembered
from apps.dates import KnownDate
from apps.sources.models import citations_of
from apps.states.models import Family, State
from apps.tables import Kind


@dataclass(frozen=True)
class ApproachKind:
    """A kind of square on the map, with the note that the legend gives it."""

    key: str
    label: str
    note: str = ""


KINDS = (
    *(ApproachKind(word.value, word.label) for word in reversed(Approach)),
    ApproachKind("part", "In part of the state", "Some legal systems of the state, not all"),
    ApproachKind("minors", "Only where the seller is under 18", "Frame solid or dotted as in the next two"),
    ApproachKind("none", "None, says a source", "Sources rule out any law, or all buying and knowing use"),
    ApproachKind("not_found", "Not found", "Looked for, up to the day of research"),
    ApproachKind("uncertain", "Uncertain on that date", "The first or last day of a law is not known closely enough"),
    ApproachKind("disputed", "Sources differ", "One source shows the law, another denies it for the same time"),
    ApproachKind("not_researched", "Not researched", "Nobody has looked yet"),
)
LABELS = {kind.key: kind.label for kind in KINDS}
OF_VALUE = {  # a law that holds in the whole state is a plain yes
    "part": Kind.PARTLY,
    "minors": Kind.PARTLY,
    "none": Kind.NONE,
    "not_found": Kind.NOT_FOUND,
    "not_researched": Kind.NOT_RESEARCHED,
    "uncertain": Kind.UNCERTAIN,
    "disputed": Kind.DISPUTED,
}


@dataclass(frozen=True)
class StateApproach:
    """What a state's law on buyers and users is on a day, in a word, in words, and by which records."""

    kind: str
    phrase: str
    base: str = ""
    since: str = ""
    since_date: KnownDate | None = None
    laws: tuple = ()
    parts: tuple = ()
    absences: tuple = ()

    @property
    def label(self):
        return LABELS[self.kind]

    @property
    def value_kind(self):
        """What kind of value the answer is in a table."""
        return OF_VALUE.get(self.kind, Kind.YES)

    @property
    def citations(self):
        """The sources of every record behind the answer."""
        return citations_of((*self.laws, *self.parts, *self.absences))


def states_by_approach(on, states=None):
    """Every state with its approach on a day, by name. Maps, lists and totals all count from here."""
    if states is None:
        return remembered(("approaches", on), lambda: states_by_approach(on, State.objects.all()))
    return [(state, approach_of(state, on)) for state in with_law(states)]


def approach_of(state, on):
    """A state's approach on a day. Needs `with_law`."""
    laws, absences = laws_of(state), tuple(a for a in absent_laws_of(state) if a.as_of.first <= on)
    general = [law for law in laws if law.reach == Reach.GENERAL]
    return (
        _disputed(general, absences, on)
        or _perhaps_broader(general, on)
        or _whole(general, on)
        or _in_part(general, on)
        or _only_minors(state, laws, absences, on)
        or _nothing(state, laws, absences, on)
    )


def possible_kinds(state, on, found):
    """Every kind of law that the state may have on a day, `found` being its approach: several where dates leave it open.

    Among them is the kind that it certainly has. Having no law is no kind here, so nothing may be left.
    """
    if found.kind == "disputed":
        return {found.base}
    if found.kind != "uncertain":
        return {found.kind}
    laws = laws_of(state)
    general = [law for law in laws if law.reach == Reach.GENERAL]
    sure = broadest(_of(general, on, Force.YES, whole=True))
    kinds = {law.approach for law in _of(general, on, Force.UNCERTAIN, whole=True) if _breadth([law]) > _breadth(sure)}
    if sure:
        return kinds | {sure[0].approach}
    if _of(general, on, Force.YES, Force.UNCERTAIN, whole=False):
        kinds.add("part")
    of_minors = [law for law in laws if law.reach == Reach.MINORS]
    if not _of(general, on, Force.YES) and _of(of_minors, on, Force.YES, Force.UNCERTAIN):
        kinds.add("minors")
    return kinds


def broadest(laws):
    """Those of the broadest approach among some laws, the one in force longest first."""
    most = max((Approach(law.approach).breadth for law in laws), default=None)
    found = [law for law in laws if Approach(law.approach).breadth == most]
    return sorted(found, key=lambda law: (law.in_force_from is None, str(law.in_force_from)))


def contradicts(absent, law):
    """Whether a source denies a law for a date on which it was certainly in force."""
    denied = absent.topic in (law.approach, AbsentTopic.ANY_DEMAND_LAW) and absent.services in ("", law.services)
    same_place = absent.jurisdiction_id == law.jurisdiction_id
    then = (absent.as_of.first, absent.as_of.last)
    return denied and same_place and all(law.force_on(day) == Force.YES for day in then)


def rules_out_any_law(absences, laws, on):
    """Rule 10: whether sources rule out every general law for the whole state and all services."""
    whole = [a for a in absences if a.jurisdiction.is_whole and not a.services]
    topics = {a.topic for a in whole}
    if AbsentTopic.ANY_DEMAND_LAW in topics and not _of(laws, on, Force.YES):
        return True
    return {AbsentTopic.ALL_SEX_BUYING, AbsentTopic.KNOWING_USE} <= topics


def _of(laws, on, *forces, whole=None):
    return [law for law in laws if law.force_on(on) in forces and (whole is None or law.jurisdiction.is_whole is whole)]


def _breadth(laws):
    return max((Approach(law.approach).breadth for law in laws), default=-1)


def _disputed(general, absences, on):
    laws = broadest(_of(general, on, Force.YES, whole=True))
    against = tuple(a for a in absences for law in laws[:1] if contradicts(a, law))
    if against:
        phrase = f"Sources differ: {whole_words(laws)}, says one; {absence_words(against)}"
        return StateApproach("disputed", phrase, base=laws[0].approach, laws=tuple(laws), absences=against)


def _perhaps_broader(general, on):
    sure, perhaps = _of(general, on, Force.YES, whole=True), _of(general, on, Force.UNCERTAIN, whole=True)
    if _breadth(perhaps) > _breadth(sure):
        laws, certain = broadest(perhaps), broadest(sure)
        phrase = perhaps_words(laws, certain)
        return StateApproach("uncertain", phrase, base=laws[0].approach, laws=tuple(laws + certain))


def _whole(general, on):
    laws = broadest(_of(general, on, Force.YES, whole=True))
    if laws:
        parts = [p for p in _of(general, on, Force.YES, whole=False) if _breadth([p]) > _breadth(laws)]
        phrase = whole_words(laws) + (f"; in part: {parts_words(parts)}" if parts else "")
        return StateApproach(
            laws[0].approach,
            phrase,
            since=since_words(laws[0], general),
            since_date=first_law(laws[0], general).in_force_from,
            laws=tuple(laws),
            parts=tuple(parts),
        )


def _in_part(general, on):
    sure, perhaps = _of(general, on, Force.YES, whole=False), _of(general, on, Force.UNCERTAIN, whole=False)
    if sure:
        return StateApproach(
            "part", f"Varies by part. {parts_words(sure)}", base=broadest(sure)[0].approach, parts=tuple(sure)
        )
    if perhaps:
        return StateApproach(
            "uncertain",
            f"Perhaps in part. {parts_words(perhaps)}",
            base=broadest(perhaps)[0].approach,
            parts=tuple(perhaps),
        )


def _only_minors(state, laws, absences, on):
    of_minors = [law for law in laws if law.reach == Reach.MINORS]
    sure, perhaps = _of(of_minors, on, Force.YES), _of(of_minors, on, Force.UNCERTAIN)
    if not sure and not perhaps:
        return None
    wider = absence_words(absences) if absences else f"No wider law found ({looked(state)})"
    base = "none" if rules_out_any_law(absences, laws, on) else "not_found"
    said = "Only where the seller is under 18" if sure else "Perhaps only where the seller is under 18"
    return StateApproach(
        "minors" if sure else "uncertain", f"{said}. {wider}", base=base, laws=tuple(sure or perhaps), absences=absences
    )


def _nothing(state, laws, absences, on):
    if rules_out_any_law(absences, laws, on):
        return StateApproach("none", absence_words(absences), absences=absences)
    if not state.looked_for(Family.STATUTES):
        denied = f". {absence_words(absences)}" if absences else ""
        return StateApproach("not_researched", f"Not researched{denied}", absences=absences)
    limited = [law for law in _of(laws, on, Force.YES) if law.reach != Reach.GENERAL]
    found = "No general law on buyers or users found" if limited or absences else "No law on buyers or users found"
    denied = f". {absence_words(absences)}" if absences else ""
    return StateApproach("not_found", f"{found} ({looked(state)}){denied}", laws=tuple(limited), absences=absences)
