"""Citing: every page that comes as a file says how to cite it and exactly its sources, as a page and as files."""

import html
import json
import re

import pytest
import rispy
from django.urls import reverse

from apps.loading.models import FactsVersion
from apps.pages.citing import CITING
from apps.pages.taken_lists import LISTS
from apps.tables.citing import CITATIONS
from tests.pages.reading import links_of, part_of, text_of
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db

RECORDS = (
    "/states/arcadia",
    "/states/korinth/similar",
    "/statutes/xa-code-5",
    "/instruments/palermo-protocol",
    "/sources",
)
COMPARED = ("/compare", "states=XA,XB")
PAGES = [*((reverse(each.name).rstrip("/"), each.asks) for each in LISTS), *((path, "") for path in RECORDS), COMPARED]
SHOWN_BESIDE = (*RECORDS, "/sources")  # pages that show more than their table, so that they cite more than it does


def address(path, ending, query="", **also):
    said = "&".join([*([query] if query else []), *(f"{name}={value}" for name, value in also.items())])
    return f"{path}{ending}" + (f"?{said}" if said else "")


def get(look, path, ending, query="", **also):
    response = look(address(path, ending, query, **also), SERVER_NAME="localhost")
    assert response.status_code == 200, path
    return response


def csl(look, path, query="", **also):
    return json.loads(get(look, path, ".csl.json", query, **also).content)


def sources_in_json(look, path, query):
    """The distinct sources of a page's table, as its JSON file gives them."""
    table = json.loads(get(look, path, ".json", query).content)
    found = [source for row in table["rows"] for cell in row.values() for source in cell["sources"]]
    return {tuple(source[key] for key in sorted(source) if key != "supports") for source in found}


@pytest.mark.parametrize(("path", "query"), PAGES)
@pytest.mark.parametrize("format", CITING, ids=lambda each: each.key)
def test_every_page_that_comes_as_a_file_can_be_cited(look, path, query, format):
    response = get(look, path, f".{format.key}", query)
    if format in CITATIONS:
        assert response["Content-Type"] == format.media_type
        name = path.rsplit("/", 1)[-1]
        assert response["Content-Disposition"] == f'attachment; filename="demandkb-{name}.{format.key}"'
    else:
        assert "Content-Disposition" not in response


@pytest.mark.parametrize(("path", "query"), PAGES)
def test_there_is_one_entry_for_the_page_and_one_for_each_source(look, path, query):
    number = len(sources_in_json(look, path, query))
    entries = csl(look, path, query)
    ids = [entry["id"] for entry in entries]
    assert len(set(ids)) == len(ids)
    assert len(ids) == number + 1 or (path in SHOWN_BESIDE and len(ids) > number)
    assert [entry["id"] for entry in rispy.loads(get(look, path, ".ris", query).content.decode())] == ids
    assert re.findall(r"^@\w+\{(.+),$", get(look, path, ".bib", query).content.decode(), flags=re.MULTILINE) == ids
    cited = len(ids) - 1
    said = f"{cited} source{'' if cited == 1 else 's'}" if cited else "It rests on no source."
    assert said in part_of(get(look, path, ".cite", query), "sources")


def test_a_profile_cites_every_page_that_it_numbers(look):
    numbered = len(re.findall(r'<li id="source-\d+">', get(look, "/states/arcadia/", "").content.decode()))
    pages = {entry.get("URL") or entry["title"] for entry in csl(look, "/states/arcadia")[1:]}
    assert len(pages) == numbered


def test_an_instrument_cites_its_own_sources_beside_those_of_its_parties(look):
    page = look("/instruments/palermo-protocol/").content.decode()
    own = re.search(r'<ol class="sources one">.*?</ol>', page, flags=re.DOTALL)[0]
    cited = {html.escape(entry["URL"]) for entry in csl(look, "/instruments/palermo-protocol")[1:]}
    assert cited > set(re.findall(r'href="([^"]+)"', own))
    assert all(f'href="{each}"' in page for each in cited)


def test_the_address_that_is_cited_keeps_the_day(look):
    itself, *_ = csl(look, "/statutes", "state=XA", as_of="2005-06-01")
    assert itself["URL"] == "http://localhost/statutes/?state=XA&as_of=2005-06-01"
    itself, *_ = csl(look, "/statutes", "state=XA")
    today = "-".join(f"{part:02}" for part in itself["accessed"]["date-parts"][0])
    assert itself["URL"] == f"http://localhost/statutes/?state=XA&as_of={today}"


@pytest.mark.parametrize(("path", "query"), PAGES)
def test_the_address_that_is_cited_leads_back_to_the_page(look, path, query):
    itself, *_ = csl(look, path, query)
    assert look(itself["URL"].removeprefix("http://localhost")).status_code == 200
    assert csl(look, *itself["URL"].removeprefix("http://localhost").split("/?"))[0]["URL"] == itself["URL"]


def test_two_lists_do_not_look_alike(look):
    titles = {csl(look, "/statutes", query)[0]["title"] for query in ("", "state=XA", "state=XB", "as_of=2005-06-01")}
    assert len(titles) == 4


def test_a_day_that_another_filter_names_is_the_day_of_the_page(look):
    page = get(look, "/statutes", ".cite", "in_force_on=2005-06-01")
    assert "As of 1 June 2005" in part_of(page, "itself")
    assert "Law as of 1 June 2005" in text_of(page)


@pytest.mark.parametrize("path", RECORDS)
def test_a_record_links_to_its_references(look, path):
    links = links_of(look(f"{path}/"))
    assert {f"{path}.{each.key}" for each in CITING} <= set(links)


@pytest.mark.parametrize("path", ["/statutes", "/states", "/instruments", "/prevention", "/findings", "/questions"])
def test_a_list_links_to_its_references_with_what_was_asked(look, path):
    links = links_of(look(f"{path}/?as_of=2026-11-01"))
    assert {f"{path}.{each.key}?as_of=2026-11-01" for each in CITING} <= set(links)


def test_the_page_links_to_the_files_and_back(look):
    page = get(look, "/compare", ".cite", "states=XA,XB&as_of=2005-06-01")
    links = links_of(page)
    assert {f"/compare.{each.key}?states=XA,XB&as_of=2005-06-01" for each in CITATIONS} <= set(links)
    assert "http://localhost/compare/?states=XA,XB&as_of=2005-06-01" in links
    assert "https://creativecommons.org/licenses/by/4.0/" in links


@pytest.mark.parametrize(
    ("path", "query"),
    [("/states/arcadia", ""), ("/statutes/xa-code-5", ""), ("/instruments/palermo-protocol", ""), COMPARED],
)
def test_the_sentence_on_the_page_is_that_of_the_files(look, path, query):
    page = get(look, path, "/", query).content.decode()
    [sentence] = re.findall(r'<p class="citation">(.*?)</p>', page)
    notes = csl(look, path, query)[0]["annote"]
    assert f"How to cite: {html.unescape(sentence)} · Query" in notes


def test_an_empty_list_has_its_own_reference_and_says_that_it_rests_on_no_source(look):
    page = get(look, "/statutes", ".cite", "q=nothing-has-this-word")
    assert "Statutes on demand" in part_of(page, "itself")
    assert "It rests on no source." in part_of(page, "sources")
    assert len(csl(look, "/statutes", "q=nothing-has-this-word")) == 1


@pytest.mark.parametrize("ending", ["bibx", "csl", "citex", "cslxjson"])
def test_an_ending_that_does_not_exist_leads_nowhere(look, ending):
    assert look(f"/statutes.{ending}").status_code == 404


@pytest.mark.parametrize("ending", ["cite", "bib", "csl.json"])
def test_a_record_that_is_not_there_is_named_by_its_id(look, ending):
    response = look(f"/statutes/xa-code-55.{ending}")
    assert response.status_code == 404
    assert "There is no statute “xa-code-55”" in text_of(response)


@pytest.mark.parametrize("ending", ["cite", "ris"])
def test_an_unknown_word_is_refused_by_name(look, ending):
    response = look(f"/statutes.{ending}?state=XX")
    assert response.status_code == 400
    assert "XX" in text_of(response)


@pytest.mark.parametrize(("path", "query"), [("/statutes", ""), ("/states", ""), ("/states/arcadia", ""), COMPARED])
@pytest.mark.parametrize("ending", [".cite", ".bib"])
def test_citing_costs_no_more_queries_than_the_file(client, path, query, ending):
    file, page = (cost(client, address(path, each, query)) for each in (".json", "/"))
    assert cost(client, address(path, ending, query)) <= max(file, page)


def test_a_kept_comparison_is_cited_at_its_own_address_with_the_day_since_which_it_stands(client, look):
    kept = client.post("/c/?states=XA,XB&topics=approach,penalty")["Location"].rstrip("/")
    itself, *sources = csl(look, kept)
    assert itself["URL"] == f"http://localhost{kept}/"
    assert itself["issued"] == itself["accessed"]
    assert itself["version"]
    assert len(sources) == len(sources_in_json(look, kept, ""))
    page = get(look, kept, ".cite")
    assert "The table was kept: under this address it stays as it is." in part_of(page, "itself")
    assert 'name="as_of"' not in page.content.decode()
    assert {f"{kept}.{each.key}" for each in CITING} <= set(links_of(look(f"{kept}/")))


def test_the_version_of_the_facts_is_part_of_the_reference(look):
    version = csl(look, "/statutes")[0]["version"]
    assert FactsVersion.objects.words().startswith(f"{version}, ")
    assert part_of(get(look, "/statutes", ".cite"), "itself").count(version) == 2
