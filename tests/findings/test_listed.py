"""A cross-country list beside the records: which of eight verdicts, by one truth table."""

import pytest

from apps.criminalization.force import Force
from apps.findings.lists.verdicts import Scope, Verdict, judge

YES, NO, PERHAPS = Force.YES, Force.NO, Force.UNCERTAIN
AGREES, IF, IF_NOT, LEAD, MORE, DISPUTED, SILENT, NOTHING = (
    Verdict.AGREES,
    Verdict.AGREES_IF,
    Verdict.AGREES_IF_NOT,
    Verdict.LIST_SAYS_MORE,
    Verdict.RECORDS_SAY_MORE,
    Verdict.DISPUTED,
    Verdict.NOT_NAMED,
    Verdict.NOTHING_SAID,
)
COVERED, NARROWER, NOT_STATED = Scope.COVERED, Scope.NARROWER, Scope.NOT_STATED
# names the state, says none, is a duty, disputes the state, is a full list, what it covers, law on file then, law denied
TABLE = [
    ("names, law held then", {"names": True, "held": YES}, AGREES),
    ("names, law perhaps held then", {"names": True, "held": PERHAPS}, IF),
    ("names, no law on file", {"names": True, "held": NO}, LEAD),
    ("names, a source denies it", {"names": True, "held": NO, "denied": True}, DISPUTED),
    ("names, law perhaps held, a source denies it", {"names": True, "held": PERHAPS, "denied": True}, DISPUTED),
    ("names, law held, a source denies it", {"names": True, "held": YES, "denied": True}, DISPUTED),
    ("names as having none, nothing on file", {"names": True, "says_none": True, "held": NO}, AGREES),
    (
        "names as having none, a source denies it too",
        {"names": True, "says_none": True, "held": NO, "denied": True},
        AGREES,
    ),
    ("names as having none, law perhaps held", {"names": True, "says_none": True, "held": PERHAPS}, IF_NOT),
    ("names as having none, law held then", {"names": True, "says_none": True, "held": YES}, DISPUTED),
    ("disputes the state, law held", {"disputes": True, "held": YES}, DISPUTED),
    ("disputes the state, nothing on file", {"disputes": True, "held": NO}, DISPUTED),
    ("names and disputes the state", {"names": True, "disputes": True, "held": YES}, DISPUTED),
    ("does not name it, full list, law held", {"is_full": True, "held": YES}, SILENT),
    ("the same, scope not stated", {"is_full": True, "held": YES, "scope": NOT_STATED}, SILENT),
    ("the same, dated and covers the state", {"is_full": True, "held": YES, "scope": COVERED}, MORE),
    ("the same, covers other states", {"is_full": True, "held": YES, "scope": NARROWER}, NOTHING),
    ("covers the state, law perhaps held", {"is_full": True, "held": PERHAPS, "scope": COVERED}, NOTHING),
    ("covers the state, no law", {"is_full": True, "held": NO, "scope": COVERED}, NOTHING),
    ("covers the state, not a full list", {"held": YES, "scope": COVERED}, NOTHING),
    ("names it, covers other states", {"names": True, "held": YES, "scope": NARROWER}, AGREES),
    ("names it, covers it, no law", {"names": True, "held": NO, "scope": COVERED}, LEAD),
    ("does not name it, full list, law perhaps held", {"is_full": True, "held": PERHAPS}, NOTHING),
    ("does not name it, full list, no law", {"is_full": True, "held": NO}, NOTHING),
    (
        "does not name it, full list of states without law, law held",
        {"is_full": True, "says_none": True, "held": YES},
        NOTHING,
    ),
    ("does not name it, not a full list", {"held": YES}, NOTHING),
    ("a duty, names it, no law", {"names": True, "is_duty": True, "held": NO}, NOTHING),
    ("a duty, names it, law held", {"names": True, "is_duty": True, "held": YES}, NOTHING),
    ("a duty that disputes the state", {"disputes": True, "is_duty": True, "held": NO}, NOTHING),
    ("a duty that covers it, law held", {"is_duty": True, "is_full": True, "held": YES, "scope": COVERED}, NOTHING),
    ("a duty, full, does not name it, law held", {"is_duty": True, "is_full": True, "held": YES}, NOTHING),
]


@pytest.mark.parametrize(("case", "given", "verdict"), TABLE, ids=[case for case, _, _ in TABLE])
def test_a_list_and_the_records_are_judged(case, given, verdict):
    assert judge(**given) is verdict


def test_every_verdict_is_reached():
    assert {verdict for _, _, verdict in TABLE} == set(Verdict)
