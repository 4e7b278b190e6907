"""The rules that every file of facts is judged by before it is loaded.

A rule is a function; its docstring is the rule as a contributor reads it. One about a record or a file takes a `Piece`
and yields (key or line, words); one about all files takes the `Facts` and yields (piece, key or line, words). A rule about
ids asks what rows the files would make, so it is asked last, where the files have no other fault.
"""

from apps.loading.facts import Facts
from apps.loading.faults import Fault
from apps.loading.rules import state_files, together
from apps.loading.rules.coding import CODING_EXCEPTIONS, CODING_RULES
from apps.loading.rules.exceptions import without_excepted
from apps.loading.rules.floors import FLOOR_RULES
from apps.loading.rules.form import FORM_RULES
from apps.loading.rules.moves import MOVE_ID_RULES, MOVE_RECORD_RULES, MOVE_SET_RULES
from apps.loading.rules.readings import READING_RECORD_RULES, READING_SET_RULES
from apps.loading.rules.reasons import REASON_ID_RULES, REASON_SET_RULES
from apps.loading.rules.sources import SOURCE_RULES
from apps.loading.rules.steps import STEP_RULES
from apps.loading.rules.times import TIME_RULES

RECORD_RULES = (
    *FORM_RULES,
    *SOURCE_RULES,
    *TIME_RULES,
    *CODING_RULES,
    *STEP_RULES,
    *READING_RECORD_RULES,
    *MOVE_RECORD_RULES,
)
FILE_RULES = state_files.FILE_RULES
SET_RULES = (*together.SET_RULES, *READING_SET_RULES, *MOVE_SET_RULES, *FLOOR_RULES, *REASON_SET_RULES)
ID_RULES = (*MOVE_ID_RULES, *REASON_ID_RULES)
EXCEPTIONS = CODING_EXCEPTIONS


def check(files, exceptions=EXCEPTIONS):
    """Every fault of the files, those that kept them from being read included; sorted by file and line."""
    facts = Facts(files)
    faults = [*files.faults, *_of_records(facts), *_of_the_set(facts, SET_RULES)]
    files_read = {piece.file for piece in facts}
    return sorted(set(without_excepted(faults, files_read, exceptions) or _of_the_set(facts, ID_RULES)))


def _of_records(facts):
    for piece in facts:
        for rule in RECORD_RULES if piece.above else (*RECORD_RULES, *FILE_RULES):
            for place, message in rule(piece):
                yield _fault(rule, piece, place, message)


def _of_the_set(facts, rules):
    for rule in rules:
        yield from (_fault(rule, piece, place, message) for piece, place, message in rule(facts))


def _fault(rule, piece, place, message):
    line = place if isinstance(place, int) else piece.entry.line_of(place)
    return Fault(piece.file, line, rule.__name__, message, piece.name)
