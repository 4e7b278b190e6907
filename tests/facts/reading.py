"""The files of fixtures/ by a reader of this test's own, which shares no line with the loader.

PyYAML's base loader leaves every scalar a text. `plain` takes away what makes no difference between a file and the
database: keys without a value, and the line end of a block of text.
"""

import csv
from functools import cache

import yaml

from tests.conftest import FIXTURES

NOTHING = ("", "null", "~", None, [], {})
READER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def document(name):
    return yaml.load((FIXTURES / f"{name}.yaml").read_text(encoding="utf-8"), READER)


@cache
def grid(name):
    with (FIXTURES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def state_files():
    return {path.stem: document(f"states/{path.stem}") for path in sorted((FIXTURES / "states").glob("*.yaml"))}


def plain(value):
    """A value of a file or of the database in the form in which the two are compared."""
    if isinstance(value, dict):
        pairs = {key: plain(item) for key, item in value.items()}
        return {key: item for key, item in pairs.items() if item not in NOTHING}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value.strip() if isinstance(value, str) else value


def texts_under(value, key):
    """Every value under a key, however deep it stands."""
    if isinstance(value, dict):
        yield from ([value[key]] if key in value else [])
        for item in value.values():
            yield from texts_under(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from texts_under(item, key)


def all_documents():
    names = [path.stem for path in sorted(FIXTURES.glob("*.yaml")) if path.stem != "floors"]
    return [*state_files().values(), *(document(name) for name in names)]
