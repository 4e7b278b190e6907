"""What pages say of themselves to machines: descriptions, canonical addresses, data, sitemap, robots.txt, the feed."""

import datetime
import html
import json
import re
import xml.etree.ElementTree as ET

import pytest
from django.urls import get_resolver, reverse

from apps.criminalization.models import Statute
from apps.pages import sitemap
from apps.pages.feed import MOST
from tests.pages.test_every_page import PAGES

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def head_of(look, address):
    page = look(address).content.decode()
    return page[: page.index("</head>")]


def meta_of(head, name):
    found = re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)">', head)
    return [html.unescape(each) for each in found]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_description_of_a_useful_length_and_the_same_for_previews(look, address):
    head = head_of(look, address)
    [about] = meta_of(head, "description")
    assert 50 <= len(about) <= 302, about
    assert "  " not in about
    assert meta_of(head, "og:description") == [about]
    assert html.unescape(re.search("<title>(.*) – DemandKB</title>", head)[1]) == meta_of(head, "og:title")[0]
    assert len(meta_of(head, "og:type")) == 1


def test_no_two_pages_have_the_same_title_or_description(look):
    for name in ("description", "og:title"):
        found = [meta_of(head_of(look, address), name)[0] for address in PAGES if "?" not in address]
        assert len(set(found)) == len(found), [each for each in found if found.count(each) > 1]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_names_its_own_address(look, address):
    head = head_of(look, address)
    [canonical] = re.findall('<link rel="canonical" href="([^"]*)">', head)
    assert html.unescape(canonical) == f"http://testserver{address}"
    assert meta_of(head, "og:url") == [html.unescape(canonical)]


def test_blank_parameters_and_the_day_of_today_are_no_part_of_the_address(look):
    today = datetime.date.today()  # noqa: DTZ011 - as the site asks it
    for query in (f"as_of={today}", "as_of=", f"also=&as_of={today}"):
        assert '<link rel="canonical" href="http://testserver/">' in head_of(look, f"/?{query}")
    assert 'href="http://testserver/?as_of=2005-06-01">' in head_of(look, "/?also=&as_of=2005-06-01")


def test_links_of_a_page_with_a_question_are_not_followed_by_robots(look):
    assert meta_of(head_of(look, "/statutes/?reach=general"), "robots") == ["nofollow"]
    assert meta_of(head_of(look, "/statutes/"), "robots") == []


@pytest.mark.parametrize("address", ["/nothing-here/", "/?as_fo=2005-01-01"])
def test_what_is_no_answer_has_no_canonical_address_of_another(look, address):
    head = head_of(look, address)
    assert 'href="http://testserver/"' not in head


@pytest.mark.parametrize("name", ["card", "state-card", "compare-card"])
def test_a_preview_picture_is_named_only_where_there_is_one(look, name):
    known = name in get_resolver().reverse_dict
    address = {"card": "/", "state-card": "/states/arcadia/", "compare-card": "/compare/?states=XA,XB"}[name]
    pictures = meta_of(head_of(look, address), "og:image")
    assert bool(pictures) is known
    assert all(picture.startswith("http://testserver/") for picture in pictures)


def data_of(look, address):
    return [json.loads(each) for each in re.findall(r"ld\+json\">(.*?)</script>", head_of(look, address))]


@pytest.mark.parametrize("address", ["/", "/data/"])
def test_home_and_data_are_a_data_set_whose_files_answer(client, look, address):
    [data] = data_of(look, address)
    assert (data["@type"], data["license"]) == ("Dataset", "https://creativecommons.org/licenses/by/4.0/")
    assert data["version"]
    assert len(data["distribution"]) > 5
    for each in data["distribution"]:
        response = client.get(each["contentUrl"].removeprefix("http://testserver"))
        assert response.status_code == 200, each
        assert response.headers["Content-Type"].startswith(each["encodingFormat"])


def test_each_statute_is_legislation_and_no_date_is_guessed(look):
    for law in Statute.objects.select_related("jurisdiction__state"):
        [data] = data_of(look, f"/statutes/{law.pk}/")
        assert (data["@type"], data["name"]) == ("Legislation", str(law))
        assert data.get("legislationDate", "") == (str(law.adopted) if law.adopted else "")
        assert ("temporalCoverage" in data) is bool(law.in_force_from)
        assert "" not in data.values()


def test_a_law_of_which_nobody_can_tell_claims_no_force(look):
    assert data_of(look, "/statutes/xa-code-5/?as_of=2015-01-01")[0]["legislationLegalForce"].endswith("/InForce")
    assert data_of(look, "/statutes/xa-code-5/?as_of=2000-01-01")[0]["legislationLegalForce"].endswith("/NotInForce")
    assert "legislationLegalForce" not in data_of(look, "/statutes/xa-code-5/?as_of=2005-06-01")[0]


def test_no_text_breaks_out_of_a_block_of_data(client, look):
    evil = "</script><script>alert(1)</script><!-- & \u2028 '\""
    Statute.objects.filter(pk="xa-code-5").update(summary=evil, law=evil)
    page = client.get("/statutes/xa-code-5/").content.decode()
    assert page.count("<script") == page.count("</script>") == 3  # the data, and the two scripts of the search box
    assert "alert(1)</script" not in page
    assert data_of(look, "/statutes/xa-code-5/")[0]["abstract"] == evil
    assert len(meta_of(head_of(look, "/statutes/xa-code-5/"), "description")) == 1


def addresses_of(client):
    root = ET.fromstring(client.get("/sitemap.xml").content)
    return [each.text.removeprefix("http://testserver") for each in root.iter(f"{SITEMAP}loc")]


def test_the_sitemap_lists_each_page_once_and_every_one_answers(client):
    found = addresses_of(client)
    assert len(set(found)) == len(found)
    for address in found:
        response = client.get(address)
        assert (response.status_code, response.headers["Content-Type"]) == (200, "text/html; charset=utf-8"), address
        assert f'<link rel="canonical" href="http://testserver{address}">' in response.content.decode()


def test_the_sitemap_lists_every_page_and_no_other(client):
    """Addresses of pages are those of the site that are no file, no frame, no difference, and nothing that a visitor wrote."""
    found = set(addresses_of(client))
    for each in get_resolver("apps.pages.urls").url_patterns:
        names = list(each.pattern.regex.groupindex)
        if (
            each.name is None
            or "format" in names
            or each.name.startswith(("embed", "kept", "suggestion"))
            or each.name.endswith(("card", "brief", "-file", "-difference"))
        ):
            continue
        if not names:
            assert (reverse(each.name) in found) is (each.name not in sitemap.NO_PAGE), each.name
        else:
            assert each.name in sitemap.RECORDS, each.name
    for name, keys in sitemap.RECORDS.items():
        assert {reverse(name, args=[key]) for key in keys()} <= found


def test_robots_are_told_the_sitemap_and_kept_from_files_with_questions(client):
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"].startswith("text/plain")
    lines = response.content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /*.csv?" in lines
    assert "Disallow: /*.cite?" in lines
    assert "Disallow: /embed/" in lines
    assert "Disallow: /suggest/?" in lines
    assert lines[-1] == "Sitemap: http://testserver/sitemap.xml"


def feed_of(client):
    response = client.get("/feed.xml")
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(response.content)


def test_the_feed_is_atom_with_all_that_the_format_demands(client):
    feed = feed_of(client)
    assert feed.tag == f"{ATOM}feed"
    for part in ("id", "title", "updated", "author"):
        assert feed.find(f"{ATOM}{part}") is not None, part
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": "http://testserver/", "self": "http://testserver/feed.xml"}
    entries = feed.findall(f"{ATOM}entry")
    assert 0 < len(entries) <= MOST
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    for entry in entries:
        assert entry.findtext(f"{ATOM}title")
        assert datetime.datetime.fromisoformat(entry.findtext(f"{ATOM}updated")).tzinfo
        assert client.get(entry.find(f"{ATOM}link").get("href").removeprefix("http://testserver")).status_code == 200
    updated = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert updated == sorted(updated, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == updated[0]


def test_the_feed_tells_law_that_began_on_a_known_day_and_guesses_none(client):
    titles = [entry.findtext(f"{ATOM}title") for entry in feed_of(client).findall(f"{ATOM}entry")]
    assert any("Calidora, North Calidora" in title and "in force 1 June 2015" in title for title in titles)
    assert any("changed 1 July 2011" in title for title in titles)
    assert any(title.startswith("The records changed") for title in titles)
    assert not any("2027" in title for title in titles)  # announced, not begun
    assert not any(title.endswith(("in force 1 January 2005", "in force 1 January 2010")) for title in titles)


def test_every_page_leads_to_the_feed_and_to_the_interface(client, look):
    head = head_of(look, "/states/arcadia/")
    assert '<link rel="alternate" type="application/atom+xml"' in head
    [api] = re.findall(r'type="application/json" title="[^"]*" href="([^"]*)"', head)
    assert client.get(api).json()["id"] == "XA"


@pytest.mark.parametrize("address", ["/sitemap.xml", "/robots.txt", "/feed.xml"])
def test_what_is_for_machines_refuses_what_it_does_not_know(client, address):
    assert client.get(f"{address}?page=2").status_code == 400
