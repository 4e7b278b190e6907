"""The documentation names files, headings and recipes that exist."""

import re

import pytest

from tests.docs.reading import PAGES, ROOT, code_of, headings_of, links_of, name_of

PLACE = re.compile(
    r"(?:apps|benchmarks|demandkb|docs|fixtures|requirements|static|templates|tests)/[\w./-]*|[\w-]+\.(?:py|toml)"
)


def each(find):
    """A parameter for each thing that a page of the documentation names; XX stands for some state."""
    return [
        pytest.param(document, named, id=f"{name_of(document)}: {named}")
        for document in PAGES
        for named in dict.fromkeys(find(document))
        if "XX" not in named
    ]


def places_of(document):
    return [code for code in code_of(document) if PLACE.fullmatch(code)]


def recipes_of(document):
    return [code.split()[1] for code in code_of(document) if code.startswith("make ")]


@pytest.mark.parametrize(("document", "target"), each(links_of))
def test_a_link_leads_to_a_file_that_exists_and_to_a_heading_in_it(document, target):
    file, _, heading = target.partition("#")
    there = document.parent / file if file else document
    assert there.exists()
    assert not heading or heading in headings_of(there)


@pytest.mark.parametrize(("document", "place"), each(places_of))
def test_a_file_that_is_named_exists(document, place):
    here = [folder / place for folder in (ROOT, document.parent)]
    assert any(path.exists() for path in here) or any((ROOT / "apps").rglob(place))


@pytest.mark.parametrize(("document", "recipe"), each(recipes_of))
def test_a_recipe_that_is_named_exists(document, recipe):
    assert re.search(rf"^{recipe}:", (ROOT / "Makefile").read_text(), re.MULTILINE)
