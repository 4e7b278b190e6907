"""A second question laid over the map of approaches: which states also are party to a treaty, members, have a measure.

`also=party:coe-197` reads the words of the filters of the list of states, and the states that have it are those of that
list. Beyond the list, the others are parted: those that have it not, and those of which nobody can tell. What is not
known is never counted as a no.
"""

from dataclasses import dataclass

from apps.addresses import BadAddress, Fault, nearest
from apps.addresses.faults import shown
from apps.addresses.judging import choices_of
from apps.comparison.asked import Asked
from apps.comparison.promises import takes_part
from apps.criminalization.approach import KINDS
from apps.criminalization.sayings import lower_first
from apps.instruments.models import Instrument, InstrumentKind
from apps.prevention.vocabulary import AbsentMeasureTopic
from apps.tables import Kind

PARAMETER = "also"
YES, NO, UNKNOWN = "yes", "no", "unknown"
NO_LAYER = f"Name the question to cross the approaches with: {PARAMETER}=party:coe-197."
PHRASES = {  # one state, many states
    "party": ("is bound by the {}", "are bound by the {}"),
    "member": ("is a member of the {}", "are members of the {}"),
    "measure": ("has {} on file", "have {} on file"),
    "region": ("lies in {}", "lie in {}"),
}
HEADINGS = {"party": "Bound by", "member": "Member of", "measure": "Has on file", "region": "Lies in"}


@dataclass(frozen=True)
class Layer:
    """A second question, and its answer for each state by code: yes, no, or unknown."""

    parameter: str
    word: str
    label: str
    answers: dict

    @property
    def value(self):
        """As it stands in the address."""
        return f"{self.parameter}:{self.word}"

    @property
    def _inner(self):
        """The label within a sentence; names keep their capitals, kinds of measure do not."""
        return lower_first(self.label) if self.parameter == "measure" else self.label

    @property
    def has_it(self):
        """In a sentence about one state: is bound by the Palermo Protocol."""
        return PHRASES[self.parameter][0].format(self._inner)

    @property
    def have_it(self):
        """In a sentence about many states."""
        return PHRASES[self.parameter][1].format(self._inner)

    def total(self, answer):
        return sum(each == answer for each in self.answers.values())

    @property
    def yes(self):
        return self.total(YES)

    @property
    def no(self):
        return self.total(NO)

    @property
    def unknown(self):
        return self.total(UNKNOWN)

    def says(self, state):
        """The answer for a state, in a sentence of its own."""
        return {
            YES: f"{self.has_it[0].upper()}{self.has_it[1:]}",
            NO: f"Not so: {self.has_it}",
            UNKNOWN: f"Whether it {self.has_it}, is not known",
        }[self.answers[state.id]]


@dataclass(frozen=True)
class Crossed:
    """The states of one kind of approach, parted by the second question."""

    kind: object
    yes: tuple
    no: tuple
    unknown: tuple

    @property
    def total(self):
        return len(self.yes) + len(self.no) + len(self.unknown)


def choices(filterset):
    """Each sort of question with its words and labels, in the order of `PHRASES`."""
    return {name: choices_of(filterset.form.fields[name]) for name in PHRASES}


def offered(filterset):
    """Heading and options of each sort of question; only such as at least one state answers with yes."""
    return [
        (HEADINGS[name], [(f"{name}:{word}", label) for word, label in words.items() if filterset.having(name, word)])
        for name, words in choices(filterset).items()
    ]


def read_layer(text, filterset):
    """The layer that an address asks for; None where it asks for none. BadAddress where there is no such layer."""
    text = text.strip()
    if not text:
        return None
    parameter, _, word = text.partition(":")
    known = choices(filterset)
    if word not in known.get(parameter, {}):
        words = _words_of(known)
        message = f"“{shown(text)}” is not a word of {PARAMETER}."
        raise BadAddress(Fault(PARAMETER, shown(text), message, nearest(text, words), words))
    having, told = filterset.having(parameter, word), ANSWERS[parameter]
    others = told(word, filterset.on)
    answers = {row.state.id: YES if row.state.id in having else others(row) for row in filterset.rows}
    return Layer(parameter, word, known[parameter][word], answers)


def require_layer(text, filterset):
    """The layer of an address that has nothing to answer without one."""
    layer = read_layer(text, filterset)
    if layer is None:
        raise BadAddress(Fault(PARAMETER, "", NO_LAYER, choices=_words_of(choices(filterset))))
    return layer


def _words_of(known):
    """Every word that the parameter may have."""
    return tuple(f"{name}:{each}" for name, words in known.items() for each in words)


def crossed(rows, layer):
    """Each kind of approach that some state has, with its states parted by the layer."""
    found = {kind.key: {YES: [], NO: [], UNKNOWN: []} for kind in KINDS}
    for row in rows:
        found[row.approach.kind][layer.answers[row.state.id]].append(row.state)
    lines = [Crossed(kind, *(tuple(found[kind.key][answer]) for answer in (YES, NO, UNKNOWN))) for kind in KINDS]
    return [line for line in lines if line.total]


def _party(word, on):
    is_directive = Instrument.objects.filter(pk=word, kind=InstrumentKind.EU_DIRECTIVE).exists()
    answer = takes_part(word, is_directive=is_directive)

    def other(row):
        return UNKNOWN if answer(Asked(row.state, on)).kind in (Kind.UNCERTAIN, Kind.NOT_RESEARCHED) else NO

    return other


def _member(word, on):
    def other(row):
        held = [each for each in row.state.memberships.all() if each.organization_id == word]
        unsure = any(each.since.had_come(on) is None for each in held)
        return UNKNOWN if unsure else NO

    return other


def _measure(word, on):
    """A measure that is not on file is not known, unless a source says that there is none."""

    def other(row):
        denied = (word, AbsentMeasureTopic.ANY_PREVENTION)
        absent = [each for each in row.state.absent_measures.all() if each.topic in denied and each.as_of.first <= on]
        return NO if absent else UNKNOWN

    return other


def _region(word, on):
    return lambda row: NO


ANSWERS = {"party": _party, "member": _member, "measure": _measure, "region": _region}
