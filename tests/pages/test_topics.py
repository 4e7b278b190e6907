"""The code book: every topic with what counts, the same on the page and in the API."""

import html
import re

import pytest

from apps.comparison.dimension import Group
from tests.pages.reading import links_of, text_of

pytestmark = pytest.mark.django_db


def test_page_and_api_list_the_same_topics_in_the_same_order(client):
    page = client.get("/topics/").content.decode()
    found = re.findall(r'<div id="topic-([\w-]+)"><dt>([^<]+)<code>([^<]+)</code></dt><dd>([^<]+) <a', page)
    listed = [(key, html.unescape(label), html.unescape(help)) for key, label, _, help in found]
    api = client.get("/api/v1/topics/").json()["results"]
    assert listed == [(topic["key"], topic["label"], topic["help"]) for topic in api]
    assert {topic["group_key"] for topic in api} == {group.key for group in Group}


def test_every_group_has_a_heading_and_its_word(client):
    said = text_of(client.get("/topics/"))
    assert all(f"{group.value} {group.key}" in said for group in Group)


def test_the_word_of_every_group_leads_to_a_comparison(client):
    for group in Group:
        assert client.get(f"/compare/?states=XA&topics={group.key}").status_code == 200


@pytest.mark.parametrize("address", ["/compare/", "/compare/?states=XA,XB", "/data/"])
def test_the_code_book_is_linked(client, address):
    assert "/topics/" in links_of(client.get(address))
