"""Files of facts are read with words that stay words; what cannot be read is a fault, never an exception."""

import pytest

from apps.loading.files import read
from apps.loading.rules import check
from apps.loading.yaml_words import read_yaml
from tests.loading.breaking import SMALL, XA, copied

UNREADABLE = {
    "empty": (b"", "a_file_holds_a_mapping", 0, "is empty"),
    "only a comment": (b"# nothing\n", "a_file_holds_a_mapping", 0, "is empty"),
    "a list": (b"# a list\n- state: XA\n", "a_file_holds_a_mapping", 2, "keys and values"),
    "a word": (b"XA", "a_file_holds_a_mapping", 1, "keys and values"),
    "not UTF-8": ("state: XA\nsummary: Türkiye\n".encode("latin-1"), "a_file_can_be_read", 2, "not UTF-8"),
    "not YAML": (b"state: XA\nsummary: [a\nleads: b\n", "a_file_is_yaml", 3, "not YAML"),
    "an unknown alias": (b"state: XA\nleads: *them\n", "a_file_is_yaml", 2, "undefined alias"),
    "a deep nest": (b"[" * 5000, "a_file_is_yaml", 1, "nesting"),
}


def reading(text):
    value, faults = read_yaml(text, "some.yaml")
    assert faults == []
    return value


@pytest.mark.parametrize(
    "word", ["NO", "no", "yes", "on", "off", "true", "2005", "2005-07", "2005-07-01", "1.5", "0x10", "1e3"]
)
def test_a_word_stays_a_word(word):
    assert reading(f"key: {word}") == {"key": word}
    assert reading(f"{word}: [{word}]") == {word: [word]}


@pytest.mark.parametrize("nothing", ["null", "~", "", "Null", "NULL"])
def test_nothing_is_none(nothing):
    assert reading(f"key: {nothing}") == {"key": None}


@pytest.mark.parametrize("text", ["'null'", '"~"', "''"])
def test_what_stands_in_quotation_marks_is_text(text):
    assert reading(f"key: {text}") == {"key": text[1:-1]}


def test_each_part_knows_its_line():
    value = reading("# first\na: 1\nb:\n  - x\n  - {c: y,\n     d: z}\n")
    assert (value.line, value.lines) == (2, {"a": 2, "b": 3})
    assert value["b"].lines == [4, 5]
    assert value["b"][1].lines == {"c": 5, "d": 6}
    assert value.line_of("missing") == 2


def test_an_alias_repeats_what_stands_elsewhere():
    assert reading("a: &x [1]\nb: *x") == {"a": ["1"], "b": ["1"]}


def test_norway_stays_norway():
    files = read(SMALL)
    assert files.states["NO"]["state"] == "NO"
    assert files.states["XA"]["measures"][0]["evaluated"] == "no"
    assert files.states["XA"]["statutes"][0]["in_force_from"] == "1999-01-01"


def test_a_grid_gives_rows_with_their_lines_and_none_for_empty_cells():
    row = read(SMALL).grids["participation"][1]
    assert (row.line, row["signed"], row["note"]) == (3, None, "not on the list, of 2015")


@pytest.mark.parametrize("sort", UNREADABLE)
def test_a_state_file_that_cannot_be_read_is_a_fault(sort, tmp_path):
    content, rule, line, says = UNREADABLE[sort]
    folder = copied(tmp_path)
    (folder / XA).write_bytes(content)
    files = read(folder)
    [fault] = files.faults
    assert (fault.file, fault.line, fault.rule) == (XA, line, rule)
    assert says in fault.message
    assert fault in check(files)
    assert "XA" not in files.states


def test_a_missing_file_is_a_fault(tmp_path):
    folder = copied(tmp_path)
    (folder / "findings.yaml").unlink()
    (folder / "osce.csv").unlink()
    assert [str(fault) for fault in read(folder).faults] == [
        "findings.yaml is missing [a_file_can_be_read]",
        "osce.csv is missing [a_file_can_be_read]",
    ]


def test_an_empty_folder_is_full_of_faults(tmp_path):
    assert {fault.rule for fault in check(read(tmp_path))} == {"a_file_can_be_read"}


def test_an_empty_grid_is_a_fault(tmp_path):
    folder = copied(tmp_path)
    (folder / "participation.csv").write_text("")
    assert [str(fault) for fault in read(folder).faults] == ["participation.csv is empty [a_grid_has_columns]"]


@pytest.mark.parametrize("name", ["instrument.yaml", "states/XB.yml", "states/old/XC.yaml", "more.csv"])
def test_a_file_that_nothing_would_load_is_a_fault(name, tmp_path):
    folder = copied(tmp_path)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("a: b\n")
    assert [(fault.file, fault.rule) for fault in read(folder).faults] == [(name, "a_file_has_a_place")]


def test_a_mark_of_byte_order_is_no_part_of_the_text(tmp_path):
    folder = copied(tmp_path)
    for name in ("osce.csv", "states/NO.yaml"):
        (folder / name).write_bytes(b"\xef\xbb\xbf" + (folder / name).read_bytes())
    assert check(read(folder)) == []


def test_a_file_of_a_state_that_does_not_exist_is_a_fault(tmp_path):
    folder = copied(tmp_path)
    (folder / "states/XC.yaml").write_text((folder / "states/NO.yaml").read_text("utf-8").replace("NO", "XC"), "utf-8")
    assert [str(fault) for fault in check(read(folder))] == [
        "states/XC.yaml osce.csv has no row for XC; it is one of NO, XA [a_state_of_the_list_has_a_file]",
        "states/XC.yaml:1 'XC' is no participating State; it is one of NO, XA [a_state_exists]",
    ]
