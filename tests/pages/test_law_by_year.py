"""The bars of the years: page, picture and data give one row of numbers."""

import csv
import io
import re
from datetime import date
from xml.etree import ElementTree

import pytest

from apps.criminalization.general_law import FIRST_YEAR
from apps.pages.downloads import ENDINGS
from tests.pages.test_pictures import SVG, drawn

pytestmark = pytest.mark.django_db
RECT = re.compile(r'<rect class="(sure|maybe)" x="([\d.]+)%" y="[\d.]+" width="([\d.]+)%" height="([\d.]+)"')


def rows_of(client, query=""):
    return list(csv.DictReader(io.StringIO(client.get(f"/years.csv{query}").content.decode())))


def bars_of(client):
    """The bars of the page: for each year their heights and places across."""
    page = client.get("/").content.decode()
    svg = page[page.index('class="year-bars"') :].partition("</svg>")[0]
    return [RECT.findall(bar) for bar in svg.split("<g")[1:]]


def columns_of(picture):
    """The bars of a picture: for each year its words and its rectangles."""
    groups = [each for each in picture.iter(f"{SVG}g") if re.match(r"\d{4}: ", each.findtext(f"{SVG}title") or "")]
    return [(each.findtext(f"{SVG}title"), each.findall(f"{SVG}rect")) for each in groups]


def test_the_picture_says_the_numbers_of_the_data_and_of_the_sentence_on_the_page(client):
    for day in ("1999-06-01", "2005-06-01", "2026-11-24"):
        rows, said = rows_of(client, f"?as_of={day}"), columns_of(drawn(client, f"/years.svg?as_of={day}"))
        assert [int(row["year"]) for row in rows] == list(range(FIRST_YEAR, int(day[:4]) + 1))
        for row, (words, _) in zip(rows, said, strict=True):
            sure, both = int(row["certain"]), int(row["at_most"])
            assert both == sure + int(row["perhaps"])
            assert words == f"{row['year']}: {sure if sure == both else f'{sure} to {both}'}"
        page = client.get(f"/?as_of={day}").content.decode()
        assert f"{rows[-1]['certain']} state" in page[page.index('id="said"') :][:90]


def test_page_and_picture_draw_one_row_of_bars(client):
    rows, page, picture = rows_of(client), bars_of(client), columns_of(drawn(client, "/years.svg"))
    assert len(rows) == len(page) == len(picture)
    most = max(int(row["at_most"]) for row in rows)
    for row, on_page, (_, in_picture) in zip(rows, page, picture, strict=True):
        numbers = [int(row["certain"]), int(row["perhaps"])][: len(on_page)]
        assert len(on_page) == len(in_picture) == (2 if int(row["perhaps"]) else 1)
        assert [float(bar[3]) for bar in on_page] == pytest.approx([44 * n / most for n in numbers], abs=0.06)
        assert [float(bar.get("height")) for bar in in_picture] == pytest.approx([240 * n / most for n in numbers])
        assert float(in_picture[0].get("width")) / 904 == pytest.approx(float(on_page[0][2]) / 100, abs=0.001)


def test_the_links_on_the_page_lead_to_the_bars_of_the_page_whatever_day_its_map_shows(client):
    page = client.get("/?as_of=2005-12-31").content.decode()
    for ending in ("svg", "png", "csv", "json", "xlsx"):
        assert f'href="/years.{ending}"' in page


def test_a_picture_of_a_day_before_the_first_year_has_the_bar_of_that_day(client):
    assert [words[:4] for words, _ in columns_of(drawn(client, "/years.svg?as_of=1970-05-01"))] == ["1970"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_data_can_be_had_in_every_format(client, ending):
    assert client.get(f"/years.{ending}?as_of=2010-01-01").status_code == 200


def test_the_data_name_the_page_and_the_day(client):
    told = client.get("/years.json?as_of=2010-01-01").json()
    assert (told["address"], told["as_of"]) == ("http://testserver/?as_of=2010-01-01", "2010-01-01")
    assert told["caption"].endswith("the last as of 1 January 2010")


def test_the_picture_describes_itself_in_numbers(client):
    picture = ElementTree.fromstring(client.get("/years.svg").content)
    assert f"{date.today().year}: " in picture.findtext(f"{SVG}desc")  # noqa: DTZ011 - as the site asks it
