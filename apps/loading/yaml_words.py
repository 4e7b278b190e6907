"""YAML in which every word stays a word.

Under the usual reading `state: NO` is False, `evaluated: no` is False and `2005-07-01` is a date object. Here every
scalar is the text that was written, or None for null, ~ and nothing at all.
"""

import yaml

from apps.loading.entries import Entries, Entry
from apps.loading.faults import Fault

# The parser in C reads the facts ten times faster; both compose the same nodes.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULLS = {"", "~", "null", "Null", "NULL"}
OPEN = object()  # stands for a node whose parts are still being read
STANDARD_TAGS = {
    f"tag:yaml.org,2002:{kind}"
    for kind in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "seq", "map")
}


def read_yaml(text, file):
    """The top mapping of a text (None where there is none) and the faults of its form."""
    try:
        node = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        return None, [Fault(file, _line_of(error, text), "a_file_is_yaml", _words_of(error))]
    except RecursionError:
        return None, [Fault(file, 0, "a_file_is_yaml", "is nested too deeply to be read")]
    if node is None:
        return None, [Fault(file, 0, "a_file_holds_a_mapping", "is empty")]
    if not isinstance(node, yaml.MappingNode):
        return None, [Fault(file, _line(node), "a_file_holds_a_mapping", "does not begin with keys and values")]
    reading = _Reading(file)
    return reading.value(node), reading.faults


class _Reading:
    """The walk through the nodes of one file."""

    def __init__(self, file):
        self.file = file
        self.faults = []
        self.met = {}

    def fault(self, node, rule, message):
        self.faults.append(Fault(self.file, _line(node), rule, message))

    def value(self, node):
        """What a node stands for; the same value again where an alias leads back to it."""
        if id(node) not in self.met:
            self.met[id(node)] = OPEN
            self.met[id(node)] = self.made(node)
        if self.met[id(node)] is OPEN:
            return self.fault(node, "an_alias_does_not_hold_itself", "holds itself by an alias (*)")
        return self.met[id(node)]

    def made(self, node):
        if node.tag not in STANDARD_TAGS:
            self.fault(node, "a_value_has_no_tag", f"has a tag of its own ({node.tag}); leave it out")
        if isinstance(node, yaml.MappingNode):
            return self.entry(node)
        if isinstance(node, yaml.SequenceNode):
            return Entries(_line(node), [self.value(item) for item in node.value], [_line(item) for item in node.value])
        return None if not node.style and node.value in NULLS else node.value

    def entry(self, node):
        entry = Entry(_line(node))
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.fault(key, "a_key_is_a_word", "a key is a list or a mapping")
            elif key.value in entry:
                first = entry.lines[key.value]
                self.fault(key, "a_key_stands_once", f"{key.value!r} stands a second time (first on line {first})")
            else:
                entry[key.value] = self.value(value)
                entry.lines[key.value] = _line(key)
        return entry


def _line(node):
    return node.start_mark.line + 1


def _line_of(error, text):
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark:
        return mark.line + 1
    position = getattr(error, "position", None)
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else 0


def _words_of(error):
    """The parser's own words in one line, without its excerpt of the file."""
    parts = [getattr(error, "context", None), getattr(error, "problem", None)]
    words = ", ".join(part for part in parts if part) or getattr(error, "reason", "") or str(error)
    return f"is not YAML: {' '.join(words.split())}"
