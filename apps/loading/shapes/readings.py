"""The shape of the file of readings: what rules ask a reader to find, and what was found in which record."""

from apps.loading.shapes.keys import DAY, ID, TEXT, TRUTH, Shape, entries, named, needed

READING = Shape(
    "readings",
    {
        "record": needed(named("record")),
        "found": needed(TRUTH),
        "because": TEXT,
        "read_on": needed(DAY),
        "of": needed(TEXT),
    },
)
CRITERION = Shape(
    "criteria",
    {"id": needed(ID), "look_for": needed(TEXT), "meaning": needed(TEXT), "readings": entries(READING)},
)
READINGS_FILE = Shape("readings_file", {"criteria": needed(entries(CRITERION))})
