"""A cross-country list beside the records: which of four verdicts, by one truth table."""

import pytest

from apps.criminalization.force import Force
from apps.findings.lists.verdicts import Verdict, judge

YES, NO, PERHAPS = Force.YES, Force.NO, Force.UNCERTAIN
AGREES, LEAD, MORE, DISPUTED, NOTHING = (
    Verdict.AGREES,
    Verdict.LIST_SAYS_MORE,
    Verdict.RECORDS_SAY_MORE,
    Verdict.DISPUTED,
    Verdict.NOTHING_SAID,
)
# names the state, says none, is a duty, disputes the state, is a full list, law on file then, law denied by a source
TABLE = [
    ("names, law held then", {"names": True, "held": YES}, AGREES),
    ("names, law perhaps held then", {"names": True, "held": PERHAPS}, AGREES),
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
    ("names as having none, law perhaps held", {"names": True, "says_none": True, "held": PERHAPS}, AGREES),
    ("names as having none, law held then", {"names": True, "says_none": True, "held": YES}, DISPUTED),
    ("disputes the state, law held", {"disputes": True, "held": YES}, DISPUTED),
    ("disputes the state, nothing on file", {"disputes": True, "held": NO}, DISPUTED),
    ("names and disputes the state", {"names": True, "disputes": True, "held": YES}, DISPUTED),
    ("does not name it, full list, law held", {"is_full": True, "held": YES}, MORE),
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
    ("a duty, full, does not name it, law held", {"is_duty": True, "is_full": True, "held": YES}, NOTHING),
]


@pytest.mark.parametrize(("case", "given", "verdict"), TABLE, ids=[case for case, _, _ in TABLE])
def test_a_list_and_the_records_are_judged(case, given, verdict):
    assert judge(**given) is verdict


def test_every_verdict_is_reached():
    assert {verdict for _, _, verdict in TABLE} == set(Verdict)
