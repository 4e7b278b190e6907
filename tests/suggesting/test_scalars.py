"""One text of a file of YAML exchanged for another, and every other sign as it was."""

import pytest

from apps.loading.yaml_words import read_yaml
from apps.suggesting.scalars import CannotEdit, exchanged

FILE = """\
# what stands here
laws:
  - id: a   # the first
    year: 2005  # as the gazette says
    title: 'It''s old'
    summary: >
      An act of
      one line.

    # between
    note: in two
      lines
    flow: {fine: true, text: some}
    list: [a, b]
    none: null
    shared: &shared the same
    again: *shared
- - x
""".removesuffix("- - x\n")
LONG = "A sentence that goes on, " * 8 + "and ends."
VALUES = [
    "2006",
    "NO",
    "null",
    "a: b",
    "# none",
    "'quoted'",
    "- dash",
    "ünicode",
    "[x]",
    "a, b",
    "two\nparagraphs",
    LONG,
]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("key", ["year", "title", "summary", "note"])
def test_a_text_reads_back_as_what_was_put_there_and_nothing_else_changes(key, value):
    made = exchanged(FILE, ("laws", 0, key), value)
    before, _ = read_yaml(FILE, "f")
    after, faults = read_yaml(made, "f")
    assert faults == []
    assert after["laws"][0][key].strip() == value
    assert {**after["laws"][0], key: ""} == {**before["laws"][0], key: ""}
    for comment in ("# what stands here", "# the first", "# as the gazette says", "    # between\n"):
        assert comment in made
    assert max(map(len, made.splitlines())) <= 120 or key == "year"  # beside a comment there is no block


@pytest.mark.parametrize("value", VALUES)
def test_a_text_in_a_flow_of_keys_too(value):
    after, faults = read_yaml(exchanged(FILE, ("laws", 0, "flow", "text"), value), "f")
    assert faults == []
    assert after["laws"][0]["flow"] == {"fine": "true", "text": value}


def test_only_the_lines_of_the_text_are_touched():
    made = exchanged(FILE, ("laws", 0, "year"), "2006")
    assert made == FILE.replace("year: 2005  #", "year: 2006  #")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("list", "a list or a record"),
        ("flow", "a list or a record"),
        ("none", "nothing stands there yet"),
        ("missing", "nothing stands there yet"),
        ("shared", "by an anchor or an alias"),
        ("again", "by an anchor or an alias"),
    ],
)
def test_what_is_no_text_of_its_own_is_refused(key, words):
    with pytest.raises(CannotEdit, match=words):
        exchanged(FILE, ("laws", 0, key), "new")


def test_a_file_whose_lines_the_parser_counts_otherwise_is_refused():
    with pytest.raises(CannotEdit, match="ends of lines"):
        exchanged("a: b\u2028c\nd: e\n", ("d",), "f")
