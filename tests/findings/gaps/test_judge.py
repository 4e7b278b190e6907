"""The function that judges a step: one truth table over invented records, and the verdicts of the invented world."""

from datetime import date

import pytest

from apps.criminalization.models import AbsentLaw, Statute
from apps.findings.gaps.gap import STANDINGS, gaps, steps_in_order
from apps.findings.gaps.judge import judge
from apps.findings.gaps.rules import fits, rule_words
from apps.findings.gaps.verdicts import Reason, Verdict
from apps.findings.gaps.words import change_of, notes_of, text_of
from apps.findings.models import Criterion, Reading, Step
from apps.prevention.models import AbsentMeasure, Measure, MeasureAudience, SecurityRole
from apps.states.models import Jurisdiction, Search
from tests.comparison.fetched import Fetched, asked, known

PLAN = {"record": "measures", "where": {"type": "action_plan"}}
MONEY = "money named in the summary"
PLAN_WITH_MONEY = {**PLAN, "look_for": MONEY}
COURSE = {"record": "measures", "where": {"type": "education_training", "audience": "buyers"}}
CAMPAIGN = {"record": "measures", "where": {"type": "awareness_campaign"}}
STUDY = {"record": "measures", "where": {"type": "research"}}
ANY = {"record": "measures", "where": {}, "look_for": "gender named in the summary"}
UNIT = {"record": "security_sector", "where": {"role": "disruption"}}
STRICT = {"record": "statutes", "where": {"approach": "strict_liability", "reach": "general", "status": "in_force"}}
KNOWING = {"record": "statutes", "where": {"approach": "knowing_use", "reach": "general", "status": "in_force"}}
TODAY = "2026-11-24"


def measure(kind="action_plan", started="2010", ended=None, audiences=(), read=None, **fields):
    """An invented measure; `read` holds, by what was looked for, whether a reader found it."""
    found = Measure(id=f"{kind}-{started}-{ended}", title="It", type=kind, **fields)
    found.started, found.ended = known(started), known(ended)
    found._prefetched_objects_cache = {
        "audiences": Fetched(MeasureAudience(audience=each) for each in audiences),
        "readings": Fetched(reading(words, is_found) for words, is_found in (read or {}).items()),
    }
    return found


def reading(look_for, found):
    criterion = Criterion(id="criterion", look_for=look_for)
    return Reading(id=f"{look_for}-{found}", criterion=criterion, found=found, because="a fund" if found else "")


def law(approach="strict_liability", since="2010", until=None, is_whole=True, status="in_force"):
    place = Jurisdiction(
        id="XX" if is_whole else "XX-N", name="Nowhere" if is_whole else "The north", is_whole=is_whole
    )
    found = Statute(id=f"{approach}-{since}", approach=approach, reach="general", status=status, jurisdiction=place)
    found.in_force_from, found.in_force_to = known(since), known(until)
    return found


def none_of(topic, as_of="2015"):
    return AbsentMeasure(id=f"no-{topic}", topic=topic, as_of=known(as_of))


def no_law(topic, as_of="2015", is_whole=True):
    place = Jurisdiction(id="XX" if is_whole else "XX-N", name="Nowhere", is_whole=is_whole)
    return AbsentLaw(id=f"no-{topic}", topic=topic, as_of=known(as_of), jurisdiction=place)


ALL = ("statutes", "measures", "enforcement", "security_sector")


def judged(shown, partly, records, on=TODAY, searched=ALL):
    """A step with these rules, judged against these records."""
    of = {kind: [each for each in records if isinstance(each, kind)] for kind in KINDS}
    found = asked(
        on,
        measures=of[Measure],
        absent_measures=of[AbsentMeasure],
        figures=[],
        security_roles=of[SecurityRole],
        searches=[Search(family=family) for family in searched],
        jurisdictions=[],
    )
    found.laws, found.absent_laws = of[Statute], [each for each in of[AbsentLaw] if each.as_of.first <= found.on]
    for each in found.laws:
        each.jurisdiction.state = found.state
    step = Step(id="step", shown_by=shown, partly_by=partly)
    return judge(step, found), found, step


KINDS = (Measure, AbsentMeasure, SecurityRole, Statute, AbsentLaw)
buyers = {"kind": "education_training", "audiences": ("buyers",)}
TRUTH = {
    "a match in full shows it": ([COURSE], [], [measure(**buyers)], TODAY, ALL, "shown"),
    "a match of another audience does not": (
        [COURSE],
        [],
        [measure("education_training", audiences=("youth",))],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "a rule for a part shows a part": ([COURSE], [CAMPAIGN], [measure("awareness_campaign")], TODAY, ALL, "partly"),
    "what a reader must find is never found by a program": (
        [PLAN_WITH_MONEY],
        [],
        [measure()],
        TODAY,
        ALL,
        "not_assessable:to_judge",
    ),
    "what a reader found shows it": ([PLAN_WITH_MONEY], [], [measure(read={MONEY: True})], TODAY, ALL, "shown"),
    "what a reader did not find is no sign that it is not there": (
        [PLAN_WITH_MONEY],
        [],
        [measure(read={MONEY: False})],
        TODAY,
        ALL,
        "not_assessable:not_named",
    ),
    "found in one of two suffices": (
        [PLAN_WITH_MONEY],
        [],
        [measure(read={MONEY: False}), measure(started="2012", read={MONEY: True})],
        TODAY,
        ALL,
        "shown",
    ),
    "while one is not read, a reader must judge": (
        [PLAN_WITH_MONEY],
        [],
        [measure(read={MONEY: False}), measure(started="2012")],
        TODAY,
        ALL,
        "not_assessable:to_judge",
    ),
    "a reading for another rule does not count": (
        [PLAN_WITH_MONEY],
        [],
        [measure(read={"gender named in the summary": True})],
        TODAY,
        ALL,
        "not_assessable:to_judge",
    ),
    "read in vain for the whole, it may show a part": (
        [PLAN_WITH_MONEY],
        [PLAN],
        [measure(read={MONEY: False})],
        TODAY,
        ALL,
        "partly",
    ),
    "found in a measure that had ended, it shows a part": (
        [PLAN_WITH_MONEY],
        [],
        [measure(ended="2012", read={MONEY: True})],
        TODAY,
        ALL,
        "partly",
    ),
    "found in a measure that had not begun, it shows nothing": (
        [PLAN_WITH_MONEY],
        [],
        [measure(read={MONEY: True})],
        "2009-06-01",
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "found in a measure that one source denies, sources differ": (
        [PLAN_WITH_MONEY],
        [],
        [measure(read={MONEY: True}), none_of("action_plan")],
        TODAY,
        ALL,
        "not_assessable:disputed",
    ),
    "beside a plain rule for a part it is partly": ([PLAN_WITH_MONEY], [PLAN], [measure()], TODAY, ALL, "partly"),
    "a rule for a part may need a reader too": ([COURSE], [ANY], [measure()], TODAY, ALL, "not_assessable:to_judge"),
    "an ended measure shows a part": ([COURSE], [], [measure(**buyers, ended="2012")], TODAY, ALL, "partly"),
    "on a day before its end it shows all": (
        [COURSE],
        [],
        [measure(**buyers, ended="2012")],
        "2011-06-01",
        ALL,
        "shown",
    ),
    "one that perhaps had ended shows a part": (
        [COURSE],
        [],
        [measure(**buyers, ended="2012")],
        "2012-06-01",
        ALL,
        "partly",
    ),
    "a finished study was done": ([STUDY], [], [measure("research", ended="2012")], TODAY, ALL, "shown"),
    "one that goes on counts beside one that ended": (
        [COURSE],
        [],
        [measure(**buyers, ended="2012"), measure(**buyers, started="2020")],
        TODAY,
        ALL,
        "shown",
    ),
    "one begun in that year is uncertain": (
        [COURSE],
        [],
        [measure(**buyers)],
        "2010-06-01",
        ALL,
        "not_assessable:uncertain",
    ),
    "one without a beginning is uncertain in the past": (
        [COURSE],
        [],
        [measure(**buyers, started=None)],
        "2015-01-01",
        ALL,
        "not_assessable:uncertain",
    ),
    "one not yet begun is nothing": (
        [COURSE],
        [],
        [measure(**buyers, started="2020")],
        "2015-01-01",
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "uncertain in full but certain in part is partly": (
        [COURSE],
        [CAMPAIGN],
        [measure(**buyers), measure("awareness_campaign", "2005")],
        "2010-06-01",
        ALL,
        "partly",
    ),
    "nothing where nobody looked": ([COURSE], [], [], TODAY, ("statutes",), "not_assessable:not_researched"),
    "nothing where one of two families was not looked for": (
        [COURSE, UNIT],
        [],
        [],
        TODAY,
        ("measures",),
        "not_assessable:not_researched",
    ),
    "a denial of the kind is documented none": (
        [PLAN_WITH_MONEY],
        [PLAN],
        [none_of("action_plan")],
        TODAY,
        ALL,
        "documented_none",
    ),
    "a denial of all prevention too": ([COURSE], [ANY], [none_of("any_prevention")], TODAY, ALL, "documented_none"),
    "a later denial says nothing of the day": (
        [PLAN],
        [],
        [none_of("action_plan")],
        "2014-01-01",
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "a denial of another kind is none": (
        [PLAN],
        [],
        [none_of("research")],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "a denial of one of two kinds does not rule out the step": (
        [COURSE],
        [CAMPAIGN],
        [none_of("education_training")],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "a denial of all prevention leaves the security sector open": (
        [COURSE, UNIT],
        [],
        [none_of("any_prevention")],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "sources differ where one denies what ran": (
        [PLAN],
        [],
        [measure(), none_of("action_plan")],
        TODAY,
        ALL,
        "not_assessable:disputed",
    ),
    "a measure begun after a denial shows it": (
        [PLAN],
        [],
        [measure(started="2018"), none_of("action_plan")],
        TODAY,
        ALL,
        "shown",
    ),
    "a role of the security sector shows it": (
        [UNIT],
        [],
        [SecurityRole(id="unit", role="disruption", actor="police")],
        TODAY,
        ALL,
        "shown",
    ),
    "in the past a role is uncertain": (
        [UNIT],
        [],
        [SecurityRole(id="unit", role="disruption", actor="police")],
        "2015-01-01",
        ALL,
        "not_assessable:uncertain",
    ),
    "a law in force shows it": ([STRICT], [KNOWING], [law()], TODAY, ALL, "shown"),
    "a law of a part shows a part": ([STRICT], [KNOWING], [law(is_whole=False)], TODAY, ALL, "partly"),
    "a narrower law shows a part": ([STRICT], [KNOWING], [law("knowing_use")], TODAY, ALL, "partly"),
    "a law no longer in force shows nothing": (
        [STRICT],
        [KNOWING],
        [law(until="2015", status="repealed")],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "it showed the step while it held": (
        [STRICT],
        [KNOWING],
        [law(until="2015", status="repealed")],
        "2012-01-01",
        ALL,
        "shown",
    ),
    "in its first year it is uncertain": (
        [STRICT],
        [KNOWING],
        [law()],
        "2010-06-01",
        ALL,
        "not_assessable:uncertain",
    ),
    "a bill shows nothing": (
        [STRICT],
        [KNOWING],
        [law(since=None, status="proposed")],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "any law denied is documented none": (
        [STRICT],
        [KNOWING],
        [no_law("any_demand_law")],
        TODAY,
        ALL,
        "documented_none",
    ),
    "all buying and knowing use denied too": (
        [STRICT],
        [KNOWING],
        [no_law("all_sex_buying"), no_law("knowing_use")],
        TODAY,
        ALL,
        "documented_none",
    ),
    "one of them alone is not": (
        [STRICT],
        [KNOWING],
        [no_law("knowing_use")],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "nor a denial for a part of the state": (
        [STRICT],
        [KNOWING],
        [no_law("any_demand_law", is_whole=False)],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
    "sources differ on a law": (
        [STRICT],
        [KNOWING],
        [law(), no_law("any_demand_law")],
        TODAY,
        ALL,
        "not_assessable:disputed",
    ),
    "without a rule nothing is said": (
        [],
        [],
        [none_of("any_prevention")],
        TODAY,
        ALL,
        "not_assessable:nothing_on_file",
    ),
}


@pytest.mark.parametrize("case", TRUTH)
def test_records_weigh_up_to_one_verdict(case):
    shown, partly, records, on, searched, word = TRUTH[case]
    found, state, step = judged(shown, partly, records, on, searched)
    assert found.word == word
    assert text_of(found, state)
    assert change_of(found, step, state).endswith(".")
    assert all(note.endswith(".") for note in notes_of(found, state))


def test_the_truth_table_reaches_every_verdict_and_every_reason():
    words = {word for *_, word in TRUTH.values()}
    reasons = {f"not_assessable:{reason.value}" for reason in Reason}
    assert words == {"shown", "partly", "documented_none", *reasons}


def test_a_verdict_that_claims_something_names_its_records():
    for shown, partly, records, on, searched, word in TRUTH.values():
        found, *_ = judged(shown, partly, records, on, searched)
        assert bool(found.rests_on) or word.endswith(("nothing_on_file", "not_researched"))
        assert bool(found.records) or found.verdict is Verdict.NOT_ASSESSABLE


def test_a_count_of_kinds_asks_all_records_together():
    kinds = {"record": "measures", "where": {"distinct_types_at_least": "2"}}
    assert judged([kinds], [], [measure(), measure("research")])[0].word == "shown"
    assert judged([kinds], [], [measure(), measure(started="2012")])[0].word == "not_assessable:nothing_on_file"


def test_a_number_is_compared_as_a_number():
    figure = type("Figure", (), {"value": 9})
    assert fits(figure, {"value_above": "0"})
    assert not fits(figure, {"value_above": "10"})


def test_a_rule_reads_as_a_sentence():
    assert rule_words(COURSE) == "a measure: education and training, for buyers, present or possible"
    assert rule_words(PLAN_WITH_MONEY).endswith("in which a reader finds money named in the summary")
    assert rule_words(ANY).startswith("a measure of any kind")


WORLD = [
    # state, day, the verdicts on the steps of the invented recommendation
    ("XA", "2026-11-24", "n:nothing_on_file shown shown n:to_judge"),
    ("XA", "2005-06-01", "n:nothing_on_file n:nothing_on_file n:uncertain n:to_judge"),
    ("XB", "2026-11-24", "shown n:nothing_on_file partly n:not_researched"),
    ("XC", "2026-11-24", "n:nothing_on_file n:nothing_on_file partly n:not_named"),
    ("XE", "2026-11-24", "n:nothing_on_file n:not_researched n:nothing_on_file n:not_researched"),
    ("XG", "2026-11-24", "documented_none n:nothing_on_file documented_none n:nothing_on_file"),
    ("XH", "2026-11-24", "n:nothing_on_file n:not_researched documented_none n:to_judge"),
    ("XI", "2026-11-24", "n:nothing_on_file n:nothing_on_file n:disputed n:nothing_on_file"),
    ("XJ", "2026-11-24", "n:not_researched n:not_researched n:not_researched n:not_researched"),
    ("XK", "2026-11-24", "n:nothing_on_file n:nothing_on_file shown n:not_researched"),
]


def verdicts(state, day):
    on = date.fromisoformat(day)
    return " ".join(gap.judged.word for gap in gaps(on, steps_in_order()) if gap.state.pk == state)


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "day", "words"), WORLD)
def test_a_state_of_the_invented_world_has_these_verdicts(state, day, words):
    assert verdicts(state, day) == words.replace("n:", "not_assessable:")


@pytest.mark.django_db
def test_the_invented_world_reaches_every_verdict_and_every_reason():
    days = (date(2026, 11, 24), date(2005, 6, 1))
    found = {gap.standing for day in days for gap in gaps(day, steps_in_order())}
    assert found == set(STANDINGS)
