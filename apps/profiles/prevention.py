"""Prevention as a profile lays it out: the measures kind by kind, what sources deny, what was not found."""

from dataclasses import dataclass

from apps.criminalization.sayings import conjoined, looked, lower_first
from apps.prevention.vocabulary import Evaluated, MeasureType
from apps.states.models import Family


@dataclass
class Shown:
    """A measure with what is said of its time and of its evaluation."""

    measure: object
    on: object

    @property
    def when(self):
        begins, ends = self.measure.started, self.measure.ended
        if begins and ends:
            return begins.words if begins == ends else f"{begins.words} to {ends.words}"
        if begins:
            return f"Begun {begins.words}; end not known"
        return f"Until {ends.words}; start not known" if ends else "Start not known"

    @property
    def is_later(self):
        """Whether it had not begun on the day asked about."""
        return bool(self.measure.started) and self.measure.started.had_come(self.on) is False

    @property
    def evaluation(self):
        if self.measure.evaluated == Evaluated.UNKNOWN:
            return "Whether it was evaluated is not known"
        return self.measure.get_evaluated_display()

    @property
    def audiences(self):
        words = [str(audience) for audience in self.measure.audiences.all()]
        return ", ".join([words[0], *(lower_first(word) for word in words[1:])]) if words else "Not known"


def by_type(state, on):
    """Each kind of measure that is on file, with its measures in the order of the file."""
    measures = list(state.measures.all())
    groups = [(word, [Shown(m, on) for m in measures if m.type == word]) for word in MeasureType]
    return [(word.label, shown) for word, shown in groups if shown]


def not_found(state):
    """Which kinds of measure nobody found, in a sentence; '' where each kind is on file or denied by a source."""
    have = {measure.type for measure in state.measures.all()} | {absent.topic for absent in state.absent_measures.all()}
    missing = [lower_first(word.label) for word in MeasureType if word.value not in have]
    if "any_prevention" in have or not missing:
        return ""
    if not state.looked_for(Family.MEASURES):
        return f"Not researched: {conjoined(missing)}."
    return f"Not found ({looked(state)}): {conjoined(missing)}."
