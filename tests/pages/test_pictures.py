"""Pictures: the numbers and the geometry of the pages, readable by everyone, harmless, and the same on every run."""

import re
import struct
from datetime import date
from xml.etree import ElementTree

import pytest

from apps.criminalization.adoption import spans_by_year
from apps.criminalization.approach import states_by_approach
from apps.pages.adoption import chart
from apps.pages.downloads import ENDINGS
from apps.pages.pictures.formats import write_png
from apps.pages.pictures.lettering import broken, clipped, width_of
from apps.pages.pictures.sheet import drawing
from apps.pages.pictures.svg import element, words
from apps.pages.state_lists import state_rows, totals
from apps.states.models import State

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"
PICTURES = [
    "/map",
    "/years",
    "/findings/figures",
    "/approaches",
    "/states/arcadia/timeline",
    "/states/korinth/timeline",
    "/states/calidora/timeline",
]
CARDS = [
    "/card.png",
    "/states/arcadia/card.png",
    "/states/jorvania/card.png",
    "/compare/card.png?states=XA,XB",
    "/compare/card.png",
]
DAYS = ["1995-01-01", "2005-06-01", "2026-11-24"]


def drawn(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


def texts(picture):
    return ["".join(each.itertext()) for each in picture.iter(f"{SVG}text")]


def size_of(png):
    """Width and height in the header of a PNG."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert png[12:16] == b"IHDR"
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("address", PICTURES)
def test_a_picture_names_itself_its_day_its_source_and_its_licence(client, address, day):
    picture = drawn(client, f"{address}.svg?as_of={day}")
    assert picture.get("role") == "img"
    ids = {each.get("id"): each for each in picture.iter() if each.get("id")}
    assert [ids[key].tag for key in picture.get("aria-labelledby").split()] == [f"{SVG}title", f"{SVG}desc"]
    assert all(ids[key].text.strip() for key in ("title", "description"))
    said = " ".join(texts(picture))
    on = date.fromisoformat(day)
    for part in (
        f"{on.day} {on:%B %Y}",
        "Source: DemandKB, http://testserver/",
        f"as_of={day}",
        "Facts: ",
        "CC BY 4.0",
    ):
        assert part in said


@pytest.mark.parametrize("address", PICTURES)
def test_a_picture_asks_for_nothing_and_runs_nothing(client, address):
    picture = drawn(client, f"{address}.svg")
    for each in picture.iter():
        assert each.tag.removeprefix(SVG) not in ("script", "style", "image", "use", "a", "foreignObject")
        for name, value in each.attrib.items():
            assert "href" not in name
            assert not name.startswith("on")
            assert name != "style"
            assert "url(" not in value or value.startswith("url(#")


@pytest.mark.parametrize("address", PICTURES)
def test_a_picture_for_reports_is_two_thousand_points_wide_and_the_same_on_every_run(client, address):
    first, second = (client.get(f"{address}.png?as_of=2026-11-24").content for _ in range(2))
    assert first == second
    width, height = size_of(first)
    assert width == 2000
    assert 400 < height < 4000


@pytest.mark.parametrize("address", CARDS)
def test_a_card_has_the_size_that_other_sites_ask_for_and_may_be_kept(client, address):
    response = client.get(address)
    assert response.headers["Content-Type"] == "image/png"
    assert size_of(response.content) == (1200, 630)
    assert "public" in response.headers["Cache-Control"]
    assert len(response.content) < 300_000


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("address", ["/map", "/states/arcadia/timeline"])
def test_the_data_of_a_picture_can_be_had_in_every_format(client, address, ending):
    assert client.get(f"{address}.{ending}").status_code == 200


def test_the_data_of_a_picture_names_the_page_that_shows_it(client):
    assert client.get("/map.json").json()["address"] == "http://testserver/"
    assert client.get("/states/arcadia/timeline.json").json()["address"] == "http://testserver/states/arcadia/"


@pytest.mark.parametrize(
    "address", [*(f"{each}.svg" for each in PICTURES), *(f"{each}.png" for each in PICTURES), *CARDS]
)
def test_a_bad_day_and_an_unknown_parameter_are_refused(client, address):
    joint = "&" if "?" in address else "?"
    for wrong in ("as_of=01/02/2003", "as_of=2005-02-30", "colour=red"):
        assert client.get(f"{address}{joint}{wrong}").status_code == 400


@pytest.mark.parametrize("ending", ["timeline.svg", "timeline.png", "timeline.csv", "card.png"])
def test_the_picture_of_an_unknown_state_is_not_found(client, ending):
    response = client.get(f"/states/arcadai/{ending}")
    assert response.status_code == 404
    assert "Arcadia" in response.content.decode()


def test_the_card_of_an_unknown_state_compared_is_refused(client):
    assert client.get("/compare/card.png?states=QQ").status_code == 400


@pytest.mark.parametrize("day", DAYS)
def test_the_map_has_a_square_for_each_state_with_its_phrase_and_a_count_for_each_kind(client, day):
    picture = drawn(client, f"/map.svg?as_of={day}")
    rows = state_rows(date.fromisoformat(day))
    titles = {each.text.partition(": ")[0]: each.text for each in picture.iter(f"{SVG}title")}
    for row in rows:
        assert titles[row.state.name].startswith(f"{row.state.name}: {row.approach.phrase}")
    said = texts(picture)
    assert sum(text in {row.state.id for row in rows} for text in said) == len(rows)
    for kind, number in totals(rows):
        assert said[said.index(kind.label) + 1] == str(number)


@pytest.mark.parametrize("day", DAYS)
def test_page_and_picture_draw_one_chart(client, day):
    on = date.fromisoformat(day)
    years = spans_by_year([state for state, _ in states_by_approach(on)], on)
    bars = [bar for panel in chart(years).panels for bar in panel.bars]
    page = client.get(f"/approaches/?as_of={day}").content.decode()
    on_page = re.findall(r'<rect (?:class="may-be"|data-fill)[^>]*y="([\d.]+)" width="[\d.]+%" height="([\d.]+)"', page)
    assert [float(height) for _, height in on_page] == [bar.height for bar in bars]
    assert [float(y) for y, _ in on_page] == [bar.y for bar in bars]
    picture = drawn(client, f"/approaches.svg?as_of={day}")
    heights = [float(each.get("height")) for each in picture.iter(f"{SVG}rect")]
    assert [height for height in heights if height in {bar.height for bar in bars}][-len(bars) :] == [
        bar.height for bar in bars
    ]  # fmt: skip


@pytest.mark.parametrize("slug", ["arcadia", "korinth", "calidora", "borealia"])
def test_page_and_picture_draw_one_timeline(client, slug):
    page = client.get(f"/states/{slug}/").content.decode()
    wide = page[page.index('<svg class="wide-drawing"') :].partition("</svg>")[0]
    shown = re.findall(r'<rect class="(?:bar|signed|ratified)[^>]* x="([\d.]+)" y="(\d+)" width="([\d.]+)"', wide)
    picture = drawn(client, f"/states/{slug}/timeline.svg")
    moved = next(each for each in picture.iter(f"{SVG}g") if each.get("transform"))
    found = {(r.get("x"), r.get("y"), r.get("width")) for r in moved.iter(f"{SVG}rect")}
    assert shown
    for x, y, width in shown:
        assert (f"{float(x):g}", f"{float(y):g}", f"{float(width):g}") in {
            tuple(f"{float(n):g}" for n in each) for each in found
        }


def test_a_law_known_by_its_year_is_drawn_rough_in_that_year_and_certain_beyond(client):
    page = client.get("/states/arcadia/").content.decode()
    wide = page[page.index('<svg class="wide-drawing"') :].partition("</svg>")[0]
    parts = re.findall(r'<rect class="bar ([a-z_ ]+)" x="([\d.]+)" y="(\d+)" width="([\d.]+)"', wide)
    act, code = ([each for each in parts if each[2] == y] for y in sorted({each[2] for each in parts}, key=int)[:2])
    assert [css for css, *_ in act] == ["all_sex_buying", "all_sex_buying rough"]
    assert [css for css, *_ in code] == ["all_sex_buying rough", "all_sex_buying"]
    assert act[1][1] == code[0][1]


def test_the_signs_of_a_legend_are_those_that_occur(client):
    said = " ".join(texts(drawn(client, "/states/korinth/timeline.svg")))
    assert "Use without proof of knowledge" in said
    assert "Knowing use" not in said


HOSTILE = "A</text><script>alert(1)</script>&\x08 \"'"


def test_hostile_words_stay_words(client):
    State.objects.filter(pk="XA").update(name=HOSTILE)
    for address in ("/map.svg", "/states/arcadia/timeline.svg"):
        picture = drawn(client, address)
        assert not list(picture.iter(f"{SVG}script"))
        assert any("<script>alert(1)" in "".join(each.itertext()) for each in picture.iter())
    for address in ("/map.png", "/states/arcadia/card.png", "/compare/card.png?states=XA,XB"):
        size_of(client.get(address).content)


def test_an_element_escapes_what_it_is_given():
    written = element("text", words(HOSTILE), x=1.25, fill='"><b>', y=None)
    read = ElementTree.fromstring(written)
    assert read.text == HOSTILE.replace("\x08", "\N{REPLACEMENT CHARACTER}")
    assert read.attrib == {"x": "1.25", "fill": '"><b>'}


def test_lines_keep_to_their_room_and_the_last_says_that_more_follows():
    text = "Perhaps use without proof of knowledge: since some day in 2005 or in another year of which nobody wrote"
    told = broken(text, 14, 200)
    assert " ".join(told) == text
    assert all(width_of(each, 14) <= 200 for each in told)
    assert broken(text, 14, 200, most=2)[-1].endswith("…")
    assert clipped("Z" * 100, 14, 50).endswith("…")
    assert broken("", 14, 200) == []


def test_letters_with_marks_are_set_in_our_own_letters():
    plain, marked = (
        write_png(drawing(200, 40, "t", "d", element("text", words(text), x=5, y=25, font_family="Source Sans Pro")))
        for text in ("Turkiye", "Türkiye")
    )
    assert plain != marked
    empty = write_png(drawing(200, 40, "t", "d"))
    assert len(empty) < len(plain)


def test_pages_offer_their_pictures(client):
    for page, picture in (
        ("/", "/map"),
        ("/approaches/", "/approaches"),
        ("/states/arcadia/", "/states/arcadia/timeline"),
    ):
        body = client.get(f"{page}?as_of=2005-06-01").content.decode()
        for ending in ("svg", "png"):
            assert f'href="{picture}.{ending}?as_of=2005-06-01"' in body
