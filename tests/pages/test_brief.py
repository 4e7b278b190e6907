"""The brief of a state: one page of A4 that can be read aloud, with the words of its records."""

import io
import re
from itertools import pairwise

import pytest
from pypdf import PdfReader

from apps.pages.brief.contents import ROOMS
from apps.states.models import State
from tests.pages.reading import links_of
from tests.tables.reading_documents import squeezed

pytestmark = pytest.mark.django_db
A4 = (595, 842)
REAL = ("monaco", "sweden", "united-kingdom", "united-states-of-america", "russian-federation", "france")


def brief(client, slug, **query):
    response = client.get(f"/states/{slug}/brief.pdf", query)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    return PdfReader(io.BytesIO(response.content))


def words(reader):
    """All that it says, without any space, since a page breaks lines where it likes."""
    return squeezed("".join(page.extract_text() for page in reader.pages))


def smallest(reader):
    """The size of the smallest letters, in points."""
    sizes = []

    def note(text, cm, tm, font, size):
        if text.strip():
            sizes.append(abs(size * tm[3] * cm[3]))

    reader.pages[0].extract_text(visitor_text=note)
    return min(sizes)


def is_one_legible_page(reader):
    box = reader.pages[0].mediabox
    assert len(reader.pages) == 1
    assert (round(box.width), round(box.height)) == A4
    assert smallest(reader) >= 7.99
    return True


def test_each_state_of_the_world_has_one_legible_page(client):
    for slug in State.objects.values_list("slug", flat=True):
        assert is_one_legible_page(brief(client, slug)), slug


def test_it_says_its_title_and_language_and_can_be_read_aloud(client):
    reader = brief(client, "arcadia")
    root = reader.trailer["/Root"]
    assert reader.metadata.title == "Arcadia: law and prevention on demand that fosters trafficking"
    assert (root["/Lang"], bool(root["/MarkInfo"]["/Marked"])) == ("en-GB", True)
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()


def test_it_tells_law_application_prevention_gaps_what_is_not_known_and_sources(client):
    said = words(brief(client, "arcadia", as_of="2026-11-24"))
    headings = (
        "Law on buyers and users",
        "How the law is applied",
        "Prevention",
        "Steps that the OSCE recommended",
        "What is not known",
        "Sources",
    )
    places = [said.index(squeezed(heading)) for heading in headings]
    assert places == sorted(places)
    assert squeezed("All buying of sex, since 1 January 1999.") in said
    assert squeezed("Course for buyers") in said
    assert squeezed("Shown: 1b") in said
    assert squeezed("Not assessable, records bear on it and a reader must judge: 1d") in said
    assert squeezed("As of 24 November 2026") in said
    assert squeezed("Creative Commons Attribution 4.0") in said
    assert squeezed("/states/arcadia/?as_of=2026-11-24") in said
    assert squeezed("Facts: ") in said


def test_nothing_researched_is_never_none(client):
    said = words(brief(client, "jorvania"))
    assert said.count(squeezed("Not researched. Nothing follows from the gap.")) >= 2
    assert squeezed("No law on buyers or users was found") not in said
    assert squeezed("Documented none") not in said


def test_it_is_that_of_the_day(client):
    said = words(brief(client, "arcadia", as_of="2003-06-01"))
    assert squeezed("Purchase Act") in said
    assert squeezed("Course for buyers") not in said


def test_the_rooms_grow_no_wider_and_stay_legible():
    assert all(room.size >= 8 for room in ROOMS)
    for wide, narrow in pairwise(ROOMS):
        for field in ("size", "laws", "figures", "measures", "unknown", "line", "step", "cites", "summary"):
            assert getattr(narrow, field) <= getattr(wide, field), (field, narrow)


def test_the_profile_leads_there(client):
    assert "/states/arcadia/brief.pdf?as_of=2005-06-01" in links_of(client.get("/states/arcadia/?as_of=2005-06-01"))


@pytest.mark.parametrize("query", ["colour=red", "as_of=2005"])
def test_what_is_not_known_is_refused(client, query):
    assert client.get(f"/states/arcadia/brief.pdf?{query}").status_code == 400


def test_a_state_that_does_not_exist_is_named_with_the_nearest(client):
    response = client.get("/states/arcadiaa/brief.pdf")
    assert response.status_code == 404
    assert "/states/arcadia/" in links_of(response)


@pytest.mark.usefixtures("real_facts")
def test_a_figure_of_a_part_of_the_state_names_the_part(client):
    said = words(brief(client, "united-kingdom"))
    assert squeezed("Arrests (Northern Ireland), 2015–2018: 15.") in said


def test_documented_none_names_the_time_of_which_sources_speak(client):
    assert squeezed("Documented none as of 2023, says a source: 1a") in words(brief(client, "galdova"))


@pytest.mark.usefixtures("real_facts")
def test_real_states_with_little_and_with_much_on_file_fit_and_count_what_is_left_out(client):
    for slug in REAL:
        reader = brief(client, slug, as_of="2026-11-25")
        assert is_one_legible_page(reader), slug
        said = words(reader)
        cited = {int(number) for numbers in re.findall(r"\[(\d+(?:,\d+)*)\]", said) for number in numbers.split(",")}
        assert cited == set(range(1, len(cited) + 1)), slug
    assert squeezed("Behind the records:") in said
    assert is_one_legible_page(brief(client, "france", as_of="2012-06-01"))
