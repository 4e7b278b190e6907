"""Questions on prevention: by kind, technique, audience, lead, and evaluation."""

from apps.comparison.answer import Answer, denied, not_on_file
from apps.prevention.denials import ran_when_denied
from apps.prevention.vocabulary import AbsentMeasureTopic, Evaluated
from apps.states.models import Family
from apps.tables import Kind


def measures_that(fits, topic=""):
    """Whether measures of a sort were begun by the day; `topic` is the word by which a source may deny them."""

    def answer(asked):
        begun = [(measure, begun_by(measure, asked)) for measure in asked.state.measures.all() if fits(measure)]
        sure = [measure for measure, had_begun in begun if had_begun]
        perhaps = [measure for measure, had_begun in begun if had_begun is None]
        against = [
            absent for absent in asked.absent_measures if absent.topic in (topic, AbsentMeasureTopic.ANY_PREVENTION)
        ]
        return _weigh(asked, sure, perhaps, against)

    return answer


def begun_by(measure, asked):
    """True, False, or None: an undated measure was seen by a source, so it counts from the day of research on."""
    if measure.started:
        return measure.started.had_come(asked.on)
    return None if asked.in_the_past else True


def _weigh(asked, sure, perhaps, against):
    disputed = [a for a in against if any(ran_when_denied(measure, a) for measure in sure)]
    if disputed:
        text = f"{_count(sure)}, says one source; none, says another ({disputed[-1].as_of.words})"
        return Answer(Kind.DISPUTED, text, swatch="disputed", records=(*sure, *disputed))
    running = [measure for measure in sure if not _ended(measure, asked.on)]
    if running:
        text = f"{_count(running)}, {_begun(running)}"
        return Answer(Kind.YES, text, note=_titles(running), records=tuple(running))
    if sure:
        return Answer(Kind.PARTLY, f"Ended: {_count(sure)}", note=_titles(sure), records=tuple(sure))
    if perhaps:
        text = f"Perhaps: {_count(perhaps)}, first day not known closely enough"
        return Answer(Kind.UNCERTAIN, text, swatch="uncertain", note=_titles(perhaps), records=tuple(perhaps))
    return denied(against) if against else not_on_file(asked, Family.MEASURES)


def _ended(measure, on):
    return bool(measure.ended and measure.ended.had_come(on))


def _count(measures):
    return "1 measure" if len(measures) == 1 else f"{len(measures)} measures"


def _begun(measures):
    """When the latest began. A measure without an end on file is not said to go on."""
    dated = sorted(measure.started for measure in measures if measure.started)
    if not dated:
        return "beginning not known"
    return f"begun {dated[0].words}" if len(measures) == 1 else f"the latest dated one begun {dated[-1].words}"


def _titles(measures):
    return "; ".join(measure.title for measure in measures)


def addressed_to(*audiences):
    """Fits measures whose audience includes one of these words."""
    return lambda measure: any(row.audience in audiences for row in measure.audiences.all())


def evaluated(asked):
    """Whether a source says that a measure was evaluated."""
    on_file = [measure for measure in asked.state.measures.all() if begun_by(measure, asked)]
    done = [measure for measure in on_file if measure.evaluated == Evaluated.YES]
    if done:
        kind = Kind.YES if len(done) == len(on_file) else Kind.PARTLY
        text = f"{len(done)} of {_count(on_file)} evaluated"
        return Answer(kind, text, note=_titles(done), records=tuple(done))
    refused = [measure for measure in on_file if measure.evaluated == Evaluated.NO]
    if refused and len(refused) == len(on_file):
        return Answer(Kind.NONE, "Not evaluated, says a source", records=tuple(refused))
    return not_on_file(asked, Family.MEASURES)
