"""The comparison in the API is the comparison of the page, cell by cell."""

import json
from datetime import date

import pytest

from apps.comparison.choosing import chosen_dimensions, chosen_states
from apps.comparison.compare import compare
from apps.comparison.topics import DIMENSIONS
from apps.findings.lists.beside import with_lists
from apps.states.models import State


@pytest.mark.parametrize("day", ["2003-06-01", "2005-06-01", "2020-01-01"])
def test_every_cell_says_what_the_comparison_says(ask, day):
    codes = list(State.objects.values_list("pk", flat=True))
    whole = with_lists(compare(codes, chosen_dimensions(["all"]), date.fromisoformat(day)))
    answer = ask(f"compare/?states=all&topics=all&as_of={day}").json()
    cells = {(cell["state"], cell["topic"]): cell for cell in answer["cells"]}
    assert cells.keys() == whole.answers.keys()
    for key, said in whole.answers.items():
        cell = cells[key]
        assert (cell["kind"], cell["text"], cell["since"] or "") == (said.kind.value, said.cell().text, said.since)
        assert (cell["note"] or "") == said.note
        assert [source["supports"] for source in cell["sources"]] == [cited.supports for cited in said.citations]
        assert [record["id"] for record in cell["records"]] == [record.pk for record in said.records]
    assert sum(answer["kinds"].values()) == len(cells)


def test_the_records_behind_a_cell_can_be_read(ask):
    cells = ask("compare/?states=all&topics=all").json()["cells"]
    addresses = {record["self"] for cell in cells for record in cell["records"]}
    assert addresses
    assert all(ask(address.partition("/api/v1/")[2]).status_code == 200 for address in addresses)


def test_states_and_topics_stand_in_the_order_asked(ask):
    answer = ask("compare/?states=XC,arcadia&states=XB&topics=since,approach").json()
    assert [state["id"] for state in answer["states"]] == ["XC", "XA", "XB"]
    assert [topic["key"] for topic in answer["topics"]] == ["since", "approach"]


def test_the_same_comparison_comes_as_a_table(ask):
    table = json.loads(ask("compare/?states=XA,XB&topics=all&format=table.json").content)
    cells = ask("compare/?states=XA,XB&topics=all").json()["cells"]
    said = {(cell["state"], cell["topic"]): (cell["kind"], cell["text"]) for cell in cells}
    laid_out = {
        (code, row["topic"]["value"]): (row[code]["kind"], row[code]["text"])
        for row in table["rows"]
        for code in ("XA", "XB")
    }
    assert laid_out == said


def test_the_topics_are_those_of_the_comparison(ask):
    topics = ask("topics/").json()["results"]
    assert [topic["key"] for topic in topics] == [dimension.key for dimension in DIMENSIONS]
    assert all(topic["help"] and topic["group"] for topic in topics)


@pytest.mark.parametrize("states", ["northern-europe", "EU,XC", "approach:not_found", "Îlandia,ilandia", "all"])
@pytest.mark.parametrize("topics", ["law", "treaties,approach"])
def test_states_and_topics_go_by_the_words_of_the_page(ask, states, topics):
    on = date(2020, 1, 1)
    answer = ask(f"compare/?states={states}&topics={topics}&as_of={on}").json()
    assert [state["id"] for state in answer["states"]] == chosen_states([states], on)
    assert [topic["key"] for topic in answer["topics"]] == [each.key for each in chosen_dimensions([topics])]


def test_a_group_without_states_on_the_day_is_refused(ask):
    answer = ask("compare/?states=EU&as_of=1950-01-01")
    assert answer.status_code == 400
    assert "No state is in “EU”" in answer.content.decode()
