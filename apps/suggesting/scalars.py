"""Texts within a file of YAML: one is exchanged for another, and every other sign of the file stays as it is."""

import json
import textwrap
from collections.abc import Iterator

import yaml

from apps.loading.yaml_words import NULLS, Loader

WIDTH, LONGEST_PLAIN = 120, 100
OTHER_ENDS = ("\x85", "\u2028", "\u2029")  # the parser counts lines by them
MARKED = ("&", "*", "!")  # an anchor, an alias, a tag


class CannotEdit(ValueError):  # noqa: N818 - nothing of ours has failed
    """The text cannot be exchanged safely; it says why."""


def exchanged(text: str, path: tuple[str | int, ...], value: str) -> str:
    """The file with another text at a path of keys and places in lists."""
    if any(sign in text for sign in OTHER_ENDS):
        raise CannotEdit("its file has ends of lines that are none on this system")
    node = _node_at(yaml.compose(text, Loader), path)
    begin, end = _place(text, node.start_mark), _end_of(text, node)
    if text[begin:end].startswith(MARKED):
        raise CannotEdit("its text stands elsewhere in the file too, by an anchor or an alias")
    if not node.style and node.value in NULLS:
        raise CannotEdit("nothing stands there yet")
    rest = text[end:].partition("\n")[0].strip()
    indent = _indent_of(text, begin) + 2
    return f"{text[:begin]}{scalar(value, indent, is_block=node.style in ('>', '|'), is_alone=not rest)}{text[end:]}"


def scalar(value: str, indent: int, is_block: bool = False, is_alone: bool = True) -> str:
    """A text as YAML that reads back as it: on its line where it fits, else as a folded block below it."""
    if is_alone and (is_block or "\n" in value or len(value) > LONGEST_PLAIN):
        return _folded(value, indent)
    return value if "\n" not in value and _reads_back(value, value) else json.dumps(value, ensure_ascii=False)


def _folded(value, indent):
    paragraphs = (
        textwrap.wrap(line, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        for line in value.split("\n")
    )
    margin = " " * indent
    return ">\n" + "\n\n".join("\n".join(margin + line for line in lines) for lines in paragraphs)


def _reads_back(written, value):
    """Whether it is that text in a line and in a flow of keys."""
    try:
        nodes = [yaml.compose(each, Loader).value[0][1] for each in (f"key: {written}\n", f"{{key: {written}}}\n")]
    except (yaml.YAMLError, IndexError):
        return False
    return all(isinstance(node, yaml.ScalarNode) and node.value == value and value not in NULLS for node in nodes)


def _node_at(node, path):
    for step in path:
        found = list(_below(node, step))
        if len(found) != 1:
            raise CannotEdit("nothing stands there yet")
        node = found[0]
    if not isinstance(node, yaml.ScalarNode):
        raise CannotEdit("it is no single text, but a list or a record")
    return node


def _below(node, step) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        yield from (value for key, value in node.value if key.value == step)
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        yield node.value[step]


def _end_of(text, node):
    """Where the text of a scalar ends; of a block, after its last line, before blank lines."""
    end = _place(text, node.end_mark)
    if node.style not in (">", "|"):
        return end
    return _place(text, node.start_mark) + len(text[_place(text, node.start_mark) : end].rstrip())


def _place(text, mark):
    """The place of a mark in the text, by its line and column."""
    begin = 0
    for _ in range(mark.line):
        begin = text.index("\n", begin) + 1
    return begin + mark.column


def _indent_of(text, place):
    """How far the key before a place is moved in; the dash of a list counts."""
    line = text[text.rfind("\n", 0, place) + 1 : place]
    return len(line) - len(line.lstrip(" -"))
