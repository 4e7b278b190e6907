"""Search as readers meet it: the page, its files, suggestions, and that every hit leads to its record."""

import csv
import io
import re

import pytest

from apps.pages.day import Clock
from apps.pages.records import address_of
from apps.search.models import Entry, EntryKind
from apps.sources.models import Source

pytestmark = pytest.mark.django_db


def text(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, address
    return response.content.decode()


def titles(page):
    """The titles of the hits of a page."""
    found = re.findall(r"<h2><a href=\"[^\"]+\">(.*?)</a></h2>", page, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", title).strip() for title in found]


def test_a_hit_has_its_kind_its_place_and_its_words_marked(client):
    page = text(client, "/search/?q=arcadia code")
    assert "Statute · Arcadia" in page
    assert re.search(r'<h2><a href="/statutes/xa-code-5/">[^<]*<mark>Code</mark>', page)


def test_what_is_in_the_data_or_in_the_question_is_never_markup(client):
    page = text(client, "/search/?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_page_file_and_api_find_the_same_in_the_same_order(client):
    for query in ("q=act", "q=law&kind=statute,finding", "q=law&state=XA,XB", 'q="criminal code"', "q=use*", "q=zzzz"):
        on_page = titles(text(client, f"/search/?{query}"))
        in_file = [
            row["record"].removeprefix("'") for row in csv.DictReader(io.StringIO(text(client, f"/search.csv?{query}")))
        ]
        in_api = [hit["title"] for hit in client.get(f"/api/v1/search/?{query}&page_size=200").json()["results"]]
        assert in_file == in_api
        assert [title.replace("&#x27;", "'") for title in on_page] == [
            " ".join(title.split()) for title in in_api[:50]
        ], query


def test_the_count_of_a_kind_is_the_number_that_it_leaves_with_the_other_filters_kept(client):
    page = text(client, "/search/?q=law&state=XA,XB&kind=statute")
    counted = re.findall(r'name="kind" value="(\w+)"[^>]*><label[^>]*>[^<]*</label> <span>(\d+)</span>', page)
    assert [kind for kind, _ in counted] == EntryKind.values
    for kind, count in counted:
        found = client.get(f"/api/v1/search/?q=law&state=XA,XB&kind={kind}").json()["count"]
        assert int(count) == found, kind


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Everything on this site by its words"),
        ("?q=", "Everything on this site by its words"),
        ("?q=%22%22", "There is no word in this"),
        ("?q=%F0%9F%98%80", "There is no word in this"),
        ("?q=-law", "Only what is not wanted is named"),
        ("?q=zzzz", "Nothing found for"),
        ("?q=zzzz", "What to try"),
        ("?q=arcad", "Words that begin so"),
        ("?q=arcadai", "Did you mean"),
        ("?q=arcadia&kind=question", "Without the filters"),
        ("?q=the law of arcadia", "Small words were not looked for: the, of."),
    ],
)
def test_every_question_is_answered_in_words(client, query, said):
    assert said in text(client, f"/search/{query}")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("q=a%00b", "NUL"),
        (f"q={'x' * 10000}", "longer than 200 characters"),
        ("q=law&kind=statue", "Did you mean"),
        ("q=law&state=XX", "is not a word of state"),
        ("q=law&page=99", "There is no page 99"),
        ("q=law&page=0", "page is a whole number"),
        ("q=law&sort=x", "There is no parameter"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(client, query, said):
    page = text(client, f"/search/?{query}", 400)
    assert said in page


def test_a_long_list_has_pages_that_hold_each_hit_once(client):
    first = text(client, "/search/?q=a*")
    total = int(re.search(r"<b>(\d+) records</b>", first)[1])
    assert total > 50
    assert "1 to 50 shown" in first
    assert "114 records as" not in first
    assert f"{total} records as" in first.lower()
    shown = []
    for number in range(1, -(-total // 50) + 1):
        shown += re.findall(r'<h2><a href="([^"]+)">', text(client, f"/search/?q=a*&page={number}"))
    assert len(shown) == total


def test_the_day_is_carried_to_the_page_of_a_hit(client):
    page = text(client, "/search/?q=arcadia&as_of=2003-06-01")
    assert 'href="/states/arcadia/?as_of=2003-06-01"' in page
    assert '<input type="hidden" name="as_of" value="2003-06-01">' in page


@pytest.mark.parametrize("kind", EntryKind)
def test_every_entry_leads_to_a_page_and_to_a_place_on_it(client, kind):
    clock = Clock(None, None, False)
    pages = {}
    for entry in Entry.objects.filter(kind=kind):
        page, _, place = address_of(entry, clock).partition("#")
        pages.setdefault(page, text(client, page))
        assert not place or f'id="{place}"' in pages[page], entry


def test_every_page_has_a_search_box_and_the_page_of_search_one(client):
    for address in ("/", "/states/arcadia/", "/about/", "/search/", "/search/?q=law", "/nothing/"):
        page = client.get(address).content.decode()
        assert page.count('role="search"') == 1, address


def test_suggestions_are_a_piece_of_a_page_with_options(client):
    piece = text(client, "/search/suggest/?q=arcad")
    assert piece.startswith('<div role="listbox"')
    assert re.search(r'<a role="option"[^>]* href="/states/arcadia/"', piece)
    assert 1 <= piece.count('role="option"') <= 7
    assert f'data-said="{piece.count("role=") - 1} suggestion' in piece


@pytest.mark.parametrize("query", ["", "q=", "q=zzzz", "q=%22", "q=*"])
def test_where_nothing_fits_there_is_no_suggestion(client, query):
    assert 'role="option"' not in text(client, f"/search/suggest/?{query}")


def test_suggestions_carry_the_day(client):
    assert 'href="/states/arcadia/?as_of=2003-06-01"' in text(client, "/search/suggest/?q=arcad&as_of=2003-06-01")


@pytest.mark.parametrize(
    ("few", "many"),
    [
        ("/search/?q=jorvania", "/search/?q=a*"),
        ("/search.csv?q=borealia", "/search.csv?q=a*"),
        ("/sources/?q=zzz", "/sources/"),
        ("/search/suggest/?q=arcadia", "/search/suggest/?q=ac"),
    ],
)
def test_queries_do_not_grow(client, django_assert_max_num_queries, few, many):
    with django_assert_max_num_queries(20) as counted:
        text(client, few)
    with django_assert_max_num_queries(len(counted)):
        text(client, many)


def test_page_file_and_api_list_the_same_sources(client):
    for query in ("", "kind=ngo", "q=act", "publisher=invented"):
        page = text(client, f"/sources/?{query}")
        on_page = re.findall(r'<th scope="row"><a href="/sources/(\w+)/"', page)
        in_file = [row["id"] for row in csv.DictReader(io.StringIO(text(client, f"/sources.csv?{query}")))]
        in_api = [each["id"] for each in client.get(f"/api/v1/sources/?{query}&page_size=200").json()["results"]]
        assert in_file == in_api
        assert on_page == in_api[:100]


def test_a_source_shows_what_rests_on_it_and_how_much(client):
    source = Source.objects.get(pk=Entry.objects.get(key="xa-code-5").citations.first().source_id)
    page = text(client, f"/sources/{source.pk}/")
    cited = client.get(f"/api/v1/sources/{source.pk}/").json()["cited"]
    assert 'href="/statutes/xa-code-5/"' in page
    assert page.count('<p class="of">') == cited
    rows = list(csv.DictReader(io.StringIO(text(client, f"/sources/{source.pk}.csv"))))
    assert len(rows) == cited
    assert all(row["supports"] for row in rows)


def test_a_source_that_is_not_there_is_answered_in_words(client):
    assert "There is no source" in text(client, "/sources/zzz/", 404)
