"""A client that was written from the description alone mirrors the data set, keeps it up to date, and draws the comparison."""

import csv
import io
import itertools
import json
import sys
from html.parser import HTMLParser

import httpx
import pytest

from tests.site import ROOT

sys.path.insert(0, str(ROOT / "docs" / "clients" / "python"))
from mirror import Mirror

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


class Rows(HTMLParser):
    """The comparison as the page draws it: for each topic, of what kind each answer is, and what it says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found, self._begins, self._says = {}, False, False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "a" and given.get("href", "").startswith("#ask-"):
            self._row = self.found.setdefault(given["href"].removeprefix("#ask-"), [])
        elif tag == "td" and "data-kind-cell" in given:
            self._row.append([given["data-kind-cell"], ""])
            self._begins = True
        elif tag == "p" and self._begins:  # the first line of a cell is its answer
            self._begins, self._says = False, True

    def handle_endtag(self, tag):
        self._says = self._says and tag != "p"

    def handle_data(self, data):
        if self._says:
            self._row[-1][1] += data


PARTS = {"text": "", "kind": "_kind", "since": "_since", "confidence": "_confidence", "note": "_note"}


def test_the_comparison_of_the_mirror_is_that_of_the_page_and_the_file(site, mirror):
    states, topics, cells = mirror.comparison(states=STATES)
    drawn = Rows(httpx.get(f"{site}/compare/?states={STATES}", timeout=60).text).found
    said = {key: [[kind, text.strip()] for kind, text in row] for key, row in drawn.items()}
    assert said == {
        topic["key"]: [[cells[topic["key"], state][part] for part in ("kind", "text")] for state in states]
        for topic in topics
    }
    file = io.StringIO(httpx.get(f"{site}/compare.csv?states={STATES}", timeout=60).text)
    rows = {row["topic"]: row for row in csv.DictReader(file)}
    assert list(rows) == [topic["label"] for topic in topics]
    for topic, state in itertools.product(topics, states):
        told = {part: rows[topic["label"]][f"{state}{ending}"] for part, ending in PARTS.items()}
        assert told == {part: cells[topic["key"], state][part] or "" for part in PARTS}, (topic["key"], state)
