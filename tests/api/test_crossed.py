"""The approaches by a second question: page, file, API and the picture of the map give the same numbers and states."""

import csv
import io
import re
from urllib.parse import quote

import pytest

from apps.api.representations import key_of, type_of
from apps.tables import FORMATS
from tests.pages.test_pictures import SVG, drawn, texts

pytestmark = pytest.mark.django_db
ASKED = ["party:coe-197", "party:palermo-protocol", "member:EU", "measure:awareness_campaign", "region:Northern Europe"]
DAYS = ["1999-01-01", "2005-06-01", "2026-11-24"]
PARTS = ("yes", "no", "unknown")
CELL = re.compile(r'<td data-label="(?:So|Not so|Not known|All)">(.*?)</td>', re.DOTALL)


def query_of(question, day):
    return f"also={quote(question)}&as_of={day}"


def results(ask, query):
    answer = ask(f"crossed/?{query}")
    assert answer.status_code == 200
    return answer.json()


def rows_of(client, query):
    return list(csv.DictReader(io.StringIO(client.get(f"/crossed.csv?{query}").content.decode())))


def numbers_of(page):
    """The numbers of the table on the home page, row by row."""
    table = page[page.index('<table class="grid crossed"') :].partition("</table>")[0]
    bodies = table.partition("<tbody>")[2].split("<tr>")[1:]
    return [[int(re.search(r">(\d+)", cell)[1]) for cell in CELL.findall(body)] for body in bodies]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("question", ASKED)
def test_page_file_and_api_give_the_same_numbers_and_states(ask, client, question, day):
    query = query_of(question, day)
    told, rows = results(ask, query), rows_of(client, query)
    found = told["results"]
    assert [[len(each[part]) for part in PARTS] + [each["total"]] for each in found] == [
        [int(row[part]) for part in (*PARTS, "all")] for row in rows
    ]
    assert numbers_of(client.get(f"/?{query}").content.decode()) == [
        [int(row[part]) for part in (*PARTS, "all")] for row in rows
    ]
    codes = {
        row["code"]: row["state"] for row in csv.DictReader(io.StringIO(client.get("/states.csv").content.decode()))
    }
    for each, row in zip(found, rows, strict=True):
        for part in PARTS:
            assert "; ".join(codes[code] for code in each[part]) == row[f"{part}_states"]
    for part in PARTS:
        assert told["also"][part] == sum(len(each[part]) for each in found)
    assert sum(each["total"] for each in found) == 11
    assert told["also"]["value"] == question
    assert told["meta"]["as_of"] == day


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("question", ASKED)
def test_the_picture_of_the_map_has_the_marks_and_numbers_of_the_table(ask, client, question, day):
    query = query_of(question, day)
    told, picture = results(ask, query), drawn(client, f"/map.svg?{query}")
    also, said = told["also"], " ".join(texts(picture))
    assert f"Marked: {also['yes']} of 11 {also['label']}" in said.replace("\n", " ")
    assert (f"of {also['unknown']} it is not known" in said) is bool(also["unknown"])
    for each in told["results"]:
        part = f"{len(each['yes'])} of {each['total']} marked"
        assert part in said
        assert part in picture.findtext(f"{SVG}desc")
    titles = [each.text for each in picture.iter(f"{SVG}title")]
    assert sum(". Not so: " in title for title in titles) == also["no"]
    assert sum(". Whether it " in title for title in titles) == also["unknown"]
    full = [each for each in picture.iter(f"{SVG}circle") if each.get("stroke") == "#ffffff"]
    assert len(full) == also["yes"] + 1  # and one in the legend


@pytest.mark.parametrize("question", ASKED)
def test_the_data_of_the_marked_map_have_a_column_for_the_second_question(ask, client, question):
    query = query_of(question, "2026-11-24")
    rows = list(csv.DictReader(io.StringIO(client.get(f"/map.csv?{query}").content.decode())))
    also = results(ask, query)["also"]
    found = [row["also"] for row in rows]
    assert [found.count(word) for word in ("Yes", "No", "Not known")] == [also[part] for part in PARTS]
    assert "also" not in client.get("/map.csv").content.decode().splitlines()[0].split(",")


@pytest.mark.parametrize("format", FORMATS, ids=lambda known: known.key)
def test_it_comes_in_every_format_from_page_and_api(ask, client, format):
    for key, media_type, answer in (
        (key_of(format), type_of(format), ask(f"crossed/?also=member:EU&format={key_of(format)}")),
        (format.key, format.media_type, client.get(f"/crossed.{format.key}?also=member:EU")),
    ):
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, media_type)
        assert f"crossed.{key}" in answer.headers["Content-Disposition"]


def test_the_file_of_the_api_is_that_of_the_page(ask, client):
    page, api = (
        client.get("/crossed.json?also=member:EU").json(),
        ask("crossed/?also=member:EU&format=table.json").json(),
    )
    assert page["address"] == "http://testserver/?also=member:EU"
    for said in ("title", "as_of", "query", "columns", "rows", "notes", "sha256"):
        assert api[said] == page[said], said


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("", "also"),
        ("also=", "also"),
        ("also=party:coe-19", "also"),
        ("also=party", "also"),
        ("also=member:EU&as_of=2005", "as_of"),
        ("also=member:EU&colour=red", "colour"),
        ("also=member:EU&format=cvs", "format"),
        ("also=member:EU&page=1", "page"),
    ],
)
def test_what_is_not_known_is_refused(ask, client, query, parameter):
    answer = ask(f"crossed/?{query}")
    assert answer.status_code == 400
    assert answer.json()["faults"][0]["parameter"] == parameter
    assert client.get(f"/crossed.csv?{query}").status_code == 400


def test_a_wrong_word_is_answered_with_the_nearest_and_an_empty_one_with_all(ask):
    assert ask("crossed/?also=party:coe-19").json()["faults"][0]["nearest"] == "party:coe-197"
    assert "member:EU" in ask("crossed/").json()["faults"][0]["choices"]


@pytest.mark.parametrize("address", ["/map.svg", "/map.png", "/map.csv"])
def test_the_marked_map_refuses_a_wrong_question(client, address):
    assert client.get(f"{address}?also=party:coe-19").status_code == 400


@pytest.mark.parametrize("day", ["", "&as_of=2005-06-01"])
def test_the_page_offers_the_files_of_what_it_shows(client, day):
    page = client.get(f"/?also=party:coe-197{day}").content.decode().replace("&amp;", "&")
    for name in ("crossed.csv", "crossed.xlsx", "map.svg", "map.png", "map.csv"):
        assert f'href="/{name}?also=party:coe-197{day}"' in page
    assert "/crossed." not in client.get("/").content.decode()


def test_it_costs_the_same_whatever_is_asked(cost):
    costs = {question: cost(f"crossed/?also={quote(question)}") for question in ASKED}
    assert max(costs.values()) <= 29, costs
