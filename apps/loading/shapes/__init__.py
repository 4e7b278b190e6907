"""The shape of each file of facts. Vocabulary is read from the models that own it."""

from apps.loading.shapes.changes import CHANGES_FILE
from apps.loading.shapes.findings import (
    APPROACHES_FILE,
    EXPLANATIONS_FILE,
    FINDINGS_FILE,
    LISTS_FILE,
    PERSPECTIVES_FILE,
    RECOMMENDATIONS_FILE,
    SECURITY_FILE,
)
from apps.loading.shapes.instruments import INSTRUMENTS_FILE, ORGANIZATIONS_FILE, PART_ROW, PARTICIPATION, STATE_ROW
from apps.loading.shapes.keys import Key, Shape, needed
from apps.loading.shapes.moved import MOVED_FILE
from apps.loading.shapes.readings import READINGS_FILE
from apps.loading.shapes.states import STATE_FILE

FLOORS_FILE = Shape("floors_file", other_keys=needed(Key(meaning="whole")))

DOCUMENT_SHAPES = {
    "organizations": ORGANIZATIONS_FILE,
    "instruments": INSTRUMENTS_FILE,
    "approaches": APPROACHES_FILE,
    "findings": FINDINGS_FILE,
    "recommendations": RECOMMENDATIONS_FILE,
    "readings": READINGS_FILE,
    "perspectives": PERSPECTIVES_FILE,
    "security_sector": SECURITY_FILE,
    "cross_country_lists": LISTS_FILE,
    "explanations": EXPLANATIONS_FILE,
    "moved": MOVED_FILE,
    "floors": FLOORS_FILE,
}
ROW_SHAPES = {"osce": STATE_ROW, "jurisdictions": PART_ROW, "participation": PARTICIPATION}

__all__ = ["CHANGES_FILE", "DOCUMENT_SHAPES", "ROW_SHAPES", "STATE_FILE"]
