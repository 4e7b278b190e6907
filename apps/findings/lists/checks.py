"""Lists held against records. Where a list names parts of a state, the parts are judged, not the state."""

from dataclasses import dataclass

from apps.criminalization.fetching import absent_laws_of, laws_of
from apps.criminalization.force import Force
from apps.findings.lists.checked import Checked
from apps.findings.lists.fetching import naming_lists
from apps.findings.lists.fitting import denies, fitting, force_then, held_then, of_another_kind
from apps.findings.lists.verdicts import OF_UNNAMED, Scope, Verdict, judge
from apps.findings.vocabulary import ListedLaw

WITHOUT_SUCH = (Verdict.LIST_SAYS_MORE, Verdict.DISPUTED)  # verdicts beside which a law of another kind is told


@dataclass
class ListsBeside:
    """The lists that name a state or a part of it, and where any list and the records do not say the same of it."""

    naming: list
    disagreeing: list

    @property
    def all(self):
        """Every list that is spoken of, each once."""
        return list(dict.fromkeys([*self.naming, *(check.listed for check in self.disagreeing)]))


def lists_beside(state, on):
    """Lists beside the records of one state on a day: `named_parts` of each holds the parts that it names, by name.

    Needs the state's law fetched.
    """
    naming, disagreeing = [], []
    for each in naming_lists():
        found = checks_of(each, state, on)
        disagreeing += [check for check in found if check.disagrees]
        if any(check.names or check.is_disputed for check in found):
            each.named_parts = [check.name for check in found if check.place != state]
            each.is_disputed = any(check.is_disputed for check in found)
            naming.append(each)
    return ListsBeside(naming, disagreeing)


def is_full(listed):
    """Whether the list names as many places as it counts; a part counts where its state is not named itself."""
    states = {row.state_id for row in listed.listed_states.all() if row.is_listed}
    parts = {row.jurisdiction_id for row in listed.listed_parts.all() if row.jurisdiction.state_id not in states}
    return bool(states) and listed.count_stated == len(states) + len(parts)


def scope_of(listed, state):
    """Whether the list says that it covers the state, as of a time; its silence says something of no other state.

    A scope in words alone, as of states that penalise buying and not selling, cannot be told of any one state.
    """
    if not listed.covers:
        return Scope.NOT_STATED
    if state.pk not in listed.covers_states:
        return Scope.NARROWER
    return Scope.COVERED if listed.as_of else Scope.NOT_STATED


def checks(listed, states, on):
    """A list held against the records of each of some states, on a day. Needs `whole_lists` and `with_law`."""
    return [check for state in states for check in checks_of(listed, state, on)]


def checks_of(listed, state, on):
    """A list held against the records of one state: by its parts where it names parts, else as a whole."""
    rows = [row for row in listed.listed_states.all() if row.state_id == state.pk]
    parts = {row.jurisdiction_id for row in listed.listed_parts.all() if row.jurisdiction.state_id == state.pk}
    if parts:
        return [
            _check(listed, state, place, on, names=True) for place in state.jurisdictions.all() if place.pk in parts
        ]
    if rows:
        row = rows[0]
        said = {"names": row.is_listed, "is_disputed": row.is_disputed, "adopted": row.adopted}
        return [_check(listed, state, None, on, **said)]
    check = _check(listed, state, None, on)
    return [check] if check.verdict in OF_UNNAMED else []


def _check(listed, state, part, on, names=False, is_disputed=False, adopted=None):
    is_later = listed.as_of.first > on if listed.as_of else state.researched_on > on
    laws = fitting(listed, laws_of(state), part, loosely=names or is_disputed)
    forces = {law: force_then(law, listed, state) for law in laws}
    best = next((force for force in (Force.YES, Force.UNCERTAIN) if force in forces.values()), Force.NO)
    absences = tuple(absent for absent in absent_laws_of(state) if denies(absent, listed, part))
    verdict = judge(
        held=held_then(listed, forces, best, names),
        names=names,
        says_none=listed.approach == ListedLaw.NONE,
        is_duty=listed.is_duty or is_later,
        disputes=is_disputed,
        is_full=is_full(listed),
        denied=bool(absences),
        scope=scope_of(listed, state),
    )
    held = tuple(law for law, force in forces.items() if force is best and best is not Force.NO)
    if verdict is Verdict.NOTHING_SAID:
        held = ()  # nothing was compared, so no law stands beside it
    others = of_another_kind(listed, state, part, laws) if verdict in WITHOUT_SUCH and not held else ()
    return Checked(listed, state, part or state, verdict, names, is_disputed, adopted, held, absences, others)
