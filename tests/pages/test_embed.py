"""A comparison in a frame of another site, and no other page in any frame."""

import html
import json
import re

import pytest
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern

from apps.pages.embedding import show_framed
from apps.tables.contents import contents_of, digest_of, table_of
from tests.pages.reading import links_of, text_of
from tests.tables.invented import TABLE

pytestmark = pytest.mark.django_db

FRAMED = {"embed-compare", "embed-kept"}
# What stands for the variable parts of addresses; a part of another name needs a line here.
EXAMPLES = {"app_label": "states", "slug": "arcadia", "format": "csv", "id": "xa-code-5", "pk": "XA"}


def named_addresses(resolver, space=""):
    """Every named URL with the parts of one address of it."""
    for pattern in resolver.url_patterns:
        if not isinstance(pattern, URLPattern):
            yield from named_addresses(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        elif pattern.name:
            yield space + pattern.name, {name: EXAMPLES.get(name, "x") for name in pattern.pattern.regex.groupindex}


ADDRESSES = [
    pytest.param(name, parts, id=f"{name} {' '.join(parts)}") for name, parts in named_addresses(get_resolver())
]


def test_addresses_are_found_of_pages_and_api():
    assert len(ADDRESSES) > 50


@pytest.mark.parametrize(("name", "parts"), ADDRESSES)
def test_one_page_alone_may_be_framed(client, name, parts):
    response = client.get(reverse(name, kwargs={**parts, "format": "svg"} if name.endswith("-picture") else parts))
    assert "frame-ancestors" in response.headers["Content-Security-Policy"]
    is_open = "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert is_open is (name in FRAMED)
    assert response.headers.get("X-Frame-Options") == (None if is_open else "DENY")


def frame(client, query, status=200):
    response = client.get(f"/embed/compare/?{query}")
    assert response.status_code == status
    return response


def test_a_frame_has_the_table_without_the_site_around_it(client):
    page = frame(client, "states=XA,XB&topics=approach,penalty").content.decode()
    assert re.findall(r'role="columnheader">([^<]+)', page) == ["Topic", "Arcadia", "Borealia"]
    assert "<nav" not in page
    assert "<form" not in page
    assert "<script" not in page
    assert page.count("<h1") == 1


def test_each_answer_in_a_frame_opens_its_sources(client):
    page = frame(client, "states=XA,XB&topics=approach").content.decode()
    cells = re.findall(r'<td role="cell".*?</td>', page, re.DOTALL)
    assert len(cells) == 2
    assert all('<details class="cited">' in cell and "https://example.org/" in cell for cell in cells)


def test_every_link_of_a_frame_opens_outside_it(client):
    page = frame(client, "states=XA,XB").content.decode()
    assert '<base target="_blank">' in page
    assert 'href="#' not in page


def test_a_frame_says_whose_it_is_for_which_day_and_leads_back(client):
    response = frame(client, "states=XA,XB&topics=approach&as_of=2005-06-01&layout=&differs=")
    said = text_of(response)
    assert "DemandKB , as of 1 June 2005" in said
    assert "CC BY 4.0" in said
    back = '<a href="/compare/?states=XA,XB&amp;topics=approach&amp;as_of=2005-06-01" target="_blank" rel="noopener">'
    assert back in response.content.decode()


@pytest.mark.parametrize("query", ["states=XA,XB&topics=law", "states=XB,XA&layout=rows&differs=yes&as_of=2005-06-01"])
def test_the_digest_in_a_frame_is_that_of_the_file_of_the_same_address(client, query):
    [shown] = re.findall(r"<code>([0-9a-f]{64})</code>", frame(client, query).content.decode())
    file = json.loads(client.get(f"/compare.json?{query}").content)
    assert shown in json.dumps(file)


def test_a_group_and_the_layout_of_the_address_hold_in_a_frame(client):
    page = frame(client, "states=northern-europe&topics=approach&layout=rows").content.decode()
    assert re.findall(r'role="rowheader">([^<]+)', page) == ["Arcadia", "Borealia"]


def test_only_what_differs_is_said_in_a_frame(client):
    assert "Only what differs is shown: six of the 16 topics asked" in text_of(
        frame(client, "states=XA,XB&differs=yes")
    )
    assert "No two known answers differ on any of the 16 topics asked" in text_of(
        frame(client, "states=XA&differs=yes")
    )


def test_a_large_frame_leads_from_each_answer_to_its_sources(client):
    response = frame(client, "states=all&topics=all&as_of=2020-01-01")
    found = re.findall(r'<a class="quietline" href="([^"]+)"', response.content.decode())
    assert found
    assert all(re.fullmatch(r"/compare/\?states=X\w&topics=[\w-]+&as_of=2020-01-01", html.unescape(x)) for x in found)
    assert "https://example.org/" in client.get(html.unescape(found[0])).content.decode()


def test_a_frame_costs_no_more_for_more_states(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(25) as two:
        frame(client, "states=XA,XG&topics=all")
    with django_assert_max_num_queries(len(two)):
        frame(client, "states=all&topics=all")


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("states=Arcadya", "Arcadya"),
        ("states=XA&topics=penaltie", "penaltie"),
        ("state=XA", "state"),
        ("as_of=2005", "2005"),
    ],
)
def test_a_bad_address_is_refused_within_the_frame(client, query, named):
    response = frame(client, query, 400)
    assert named in text_of(response)
    assert "Did you mean" in text_of(response) or named == "2005"
    assert "<nav" not in response.content.decode()
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in response.headers


def test_a_frame_without_states_says_what_to_put_into_its_address(client):
    response = frame(client, "")
    assert "/embed/compare/?states=FR,DE,CY" in text_of(response)
    assert "/compare/" in links_of(response)


def test_the_page_of_a_comparison_gives_the_line_that_embeds_it(client):
    page = client.get("/compare/?states=XA,XB&topics=approach&layout=").content.decode()
    [line] = re.findall(r"<textarea[^>]* readonly[^>]*>(.*?)</textarea>", page)
    address = re.search(r'src="([^"]+)"', html.unescape(line))[1]
    assert address == "http://testserver/embed/compare/?states=XA,XB&topics=approach"
    assert client.get(address).status_code == 200


def test_a_table_that_was_kept_can_be_framed_too(rf):
    kept = table_of(contents_of(TABLE))
    page = show_framed(rf.get("/"), kept, "/c/x/", lambda row, column: "/c/x/").content.decode()
    assert digest_of(kept) in page
    assert '<a href="/c/x/" target="_blank" rel="noopener">' in page
    assert page.count('<details class="cited">') == sum(bool(cell.citations) for row in TABLE.rows for cell in row[1:])


def test_a_kept_table_in_a_frame_says_when_it_was_kept_and_leads_to_its_address(client):
    kept = client.post("/c/?states=XA,XB&topics=approach,penalty")["Location"]
    response = client.get(f"/embed{kept}")
    page = response.content.decode()
    assert response.status_code == 200
    assert "These answers never change" in page
    assert kept in links_of(response)
    assert kept.split("/")[2] in page
    assert "<nav" not in page
    assert client.get("/embed/c/0123456789abcdef/").status_code == 404
