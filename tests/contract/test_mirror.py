"""A client that was written from the description alone mirrors the data set, keeps it up to date, and draws the comparison."""

import csv
import io
import json
import sys
from html.parser import HTMLParser

import httpx
import pytest

from tests.serving import ROOT

sys.path.insert(0, str(ROOT / "docs" / "clients" / "python"))
from mirror import Mirror

pytestmark = pytest.mark.contract
STATES = "FR,DE,CY,SE"


@pytest.fixture(scope="module")
def mirror(site, tmp_path_factory):
    """A copy of the site's data set, made once."""
    with httpx.Client(timeout=60) as client:
        made = Mirror(client, f"{site}/api/v1/", tmp_path_factory.mktemp("mirror"))
        made.counts = made.update()
        yield made


def test_every_record_of_every_list_is_there_once(site, mirror):
    assert {"states", "statutes", "measures", "sources", "findings", "participations"} <= set(mirror.counts)
    for name, number in mirror.counts.items():
        records = [json.loads(line) for line in (mirror.folder / f"{name}.ndjson").read_text().splitlines()]
        told = httpx.get(f"{site}/api/v1/{name}/?page_size=1", timeout=60).json()["count"]
        assert len({record["id"] for record in records}) == len(records) == number == told, name


def test_the_second_time_nothing_is_sent(mirror):
    counts = dict(mirror.counts)
    assert mirror.update() == counts
    assert (mirror.sent, mirror.unchanged > len(counts)) == (0, True)


class Cells(HTMLParser):
    """The cells of the comparison on the page: what is said in each, and of what kind it is."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found, self._in_cell, self._says = [], False, False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "td" and "data-kind-cell" in given:
            self.found.append([given["data-kind-cell"], ""])
            self._in_cell = True
        elif tag == "p" and self._in_cell:
            self._says = True
            self._in_cell = False  # only the first line of a cell is its answer

    def handle_endtag(self, tag):
        if tag == "p":
            self._says = False

    def handle_data(self, data):
        if self._says:
            self.found[-1][1] += data


def test_the_comparison_of_the_mirror_is_that_of_the_page_and_the_file(site, mirror):
    states, rows = mirror.comparison(states=STATES)
    page = httpx.get(f"{site}/compare/?states={STATES}", timeout=60).text
    drawn = [(kind, text.strip()) for kind, text in Cells(page).found]
    assert drawn == [(cell["kind"], cell["text"]) for _, cells in rows for cell in cells]
    lines = list(csv.DictReader(io.StringIO(httpx.get(f"{site}/compare.csv?states={STATES}", timeout=60).text)))
    assert [line["topic"] for line in lines] == [label for label, _ in rows]
    parts = {"text": "", "kind": "_kind", "since": "_since", "confidence": "_confidence", "note": "_note"}
    for line, (label, cells) in zip(lines, rows, strict=True):
        for state, cell in zip(states, cells, strict=True):
            told = {name: line[f"{state}{ending}"] for name, ending in parts.items()}
            assert told == {name: cell[name] or "" for name in parts}, (label, state)
