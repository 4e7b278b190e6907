"""What holds for every page."""

import re

import pytest

LISTS = [
    "statutes",
    "approaches",
    "instruments",
    "prevention",
    "findings",
    "recommendations",
    "questions",
    "timeline",
    "compare",
    "coverage",
    "leads",
    "security-sector",
    "cross-country-lists",
]
PAGES = [
    *("/", "/states/", "/states/arcadia/", "/states/jorvania/", "/about/", "/components/", "/data/"),
    *(f"/{name}/" for name in LISTS),
    *(
        "/statutes/xa-code-5/",
        "/instruments/palermo-protocol/",
        "/prevention/xa-campaign/",
        "/statutes/?state=XA&q=nothing-has-this-word&sort=-since",
        "/compare/?states=XA,XB",
        "/states/korinth/similar/",
        "/topics/",
        "/states/arcadia.cite",
        "/compare.cite?states=XA,XB",
        "/c/",
        "/search/",
        "/search/?q=act",
        "/search/?q=zzzz",
        "/sources/",
        "/?also=party:coe-197",
        "/findings/figures/",
        "/accessibility/",
        "/recommendations/states/",
        "/recommendations/states/?verdict=shown&state=XA,XB",
        "/recommendations/states/?verdict=shown&state=XJ",
        "/states/arcadia/recommendations/",
        "/states/jorvania/recommendations/",
        "/findings/brief-few-laws/",
        "/findings/post-unclear/",
        "/findings/checks/",
        "/questions/what-is-demand/",
        "/security-sector/arcadia/",
        "/statutes/design/",
        "/suggest/",
        "/suggest/?record=statutes/xa-code-5",
    ),
]
DAYS = ["", "2005-06-01"]
pytestmark = pytest.mark.django_db


def on(address, day):
    """The address of a page as of a day; the page as of today where no day is given."""
    return f"{address}{'&' if '?' in address else '?'}as_of={day}" if day else address


def scripts_of(page):
    """Every script of a page as it stands there. A block of data is none: no browser runs it."""
    found = re.findall(r"<script.*?</script>", page, re.DOTALL)
    return [each for each in found if not each.startswith('<script type="application/ld+json">')]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_a_title_a_language_and_a_way_past_the_navigation(look, address, day):
    page = look(on(address, day)).content.decode()
    assert page.count("<h1") == 1
    assert re.search(r"<title>[^<]+ – DemandKB</title>", page)
    assert '<html lang="en">' in page
    assert '<a class="skip" href="#main">' in page


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_needs_no_style_or_script_of_its_own(look, address, day):
    page = look(on(address, day)).content.decode()
    assert " style=" not in page
    assert all(re.fullmatch(r'<script src="/static/[^"]+" defer></script>', each) for each in scripts_of(page))
    assert "<style" not in page


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_the_script_of_search_and_more_only_where_it_changes_in_place(look, address):
    page = look(address).content.decode()
    htmx, suggest, *others = scripts_of(page)
    assert "htmx" in htmx
    assert "suggest" in suggest
    assert bool(others) is ('hx-boost="true"' in page)


@pytest.mark.parametrize("address", PAGES)
def test_every_link_within_a_page_leads_somewhere(look, address):
    page = look(address).content.decode()
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


@pytest.mark.parametrize("address", PAGES)
def test_an_unknown_parameter_is_refused_by_name(client, address):
    response = client.get(f"{address}{'&' if '?' in address else '?'}as_fo=2005-07-01")
    assert response.status_code == 400
    assert "as_fo" in response.content.decode()


def test_the_place_in_the_navigation_is_told(client):
    page = client.get("/states/arcadia/").content.decode()
    assert page.count('<a href="/states/" aria-current="page">States</a>') == 2


def test_the_day_is_carried_by_the_links_of_a_page(client):
    page = client.get("/states/?as_of=2003-06-01").content.decode()
    assert 'href="/states/arcadia/?as_of=2003-06-01"' in page
    assert "1 June 2003" in page
