"""What a state's measures answer: unknown is not none, and an ended measure is not a running one."""

import pytest

from apps.comparison.prevention import evaluated, measures_that
from apps.prevention.models import AbsentMeasure, Measure
from apps.states.models import Search
from apps.tables import Kind
from tests.comparison.fetched import asked, known

TRUTH = [
    # measures (started, ended), denials (topic, as of), searched, day, kind, words
    ([("2010", None)], [], True, "2026-11-24", Kind.YES, "1 measure, begun 2010"),
    ([("2010", None), ("2012", None)], [], True, "2026-11-24", Kind.YES, "2 measures, the latest dated one begun 2012"),
    ([(None, None)], [], True, "2026-11-24", Kind.YES, "1 measure, beginning not known"),
    ([(None, None)], [], True, "2015-01-01", Kind.UNCERTAIN, "Perhaps: 1 measure, first day not known closely enough"),
    (
        [("2010", None)],
        [],
        True,
        "2010-06-01",
        Kind.UNCERTAIN,
        "Perhaps: 1 measure, first day not known closely enough",
    ),
    ([("2010", None)], [], True, "2009-12-31", Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([("2008", "2010")], [], True, "2026-11-24", Kind.PARTLY, "Ended: 1 measure"),
    ([("2008", "2010"), ("2020", None)], [], True, "2026-11-24", Kind.YES, "1 measure, begun 2020"),
    ([("2008", "2010")], [], True, "2009-06-01", Kind.YES, "1 measure, begun 2008"),
    ([], [("research", "2015")], True, "2026-11-24", Kind.NONE, "None, says a source (2015)"),
    ([], [("any_prevention", "2015")], True, "2026-11-24", Kind.NONE, "None, says a source (2015)"),
    ([], [("any_prevention", "2015")], True, "2014-01-01", Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([], [("action_plan", "2015")], True, "2026-11-24", Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([], [], False, "2026-11-24", Kind.NOT_RESEARCHED, "Not researched"),
    (
        [("2010", None)],
        [("research", "2015")],
        True,
        "2026-11-24",
        Kind.DISPUTED,
        "1 measure, says one source; none, says another (2015)",
    ),
    ([("2016", None)], [("research", "2015")], True, "2026-11-24", Kind.YES, "1 measure, begun 2016"),
    ([("2008", "2010")], [("research", "2015")], True, "2026-11-24", Kind.PARTLY, "Ended: 1 measure"),
]


@pytest.mark.parametrize(("measures", "denials", "searched", "day", "kind", "words"), TRUTH)
def test_measures_and_denials_weigh_up_to_one_kind_of_answer(measures, denials, searched, day, kind, words):
    answer = measures_that(lambda measure: True, "research")(
        asked(
            day,
            measures=[Measure(title="A study", started=known(begun), ended=known(over)) for begun, over in measures],
            absent_measures=[AbsentMeasure(topic=topic, as_of=known(as_of)) for topic, as_of in denials],
            searches=[Search(family="measures")] if searched else [],
        )
    )
    assert (answer.kind, answer.text) == (kind, words)


EVALUATED = [
    (["yes", "yes"], Kind.YES),
    (["yes", "unknown"], Kind.PARTLY),
    (["no", "no"], Kind.NONE),
    (["no", "unknown"], Kind.NOT_FOUND),
    (["unknown"], Kind.NOT_FOUND),
    ([], Kind.NOT_FOUND),
]


@pytest.mark.parametrize(("words", "kind"), EVALUATED)
def test_not_known_to_be_evaluated_is_not_unevaluated(words, kind):
    measures = [Measure(title="A course", evaluated=word, started=known("2010")) for word in words]
    assert evaluated(asked(measures=measures, searches=[Search(family="measures")])).kind is kind
