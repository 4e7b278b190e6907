"""Nothing is lost on the way: the database tells every file of fixtures/ again, record by record."""

import pytest

from tests.facts import told_documents, told_states
from tests.facts.reading import document, grid, plain, state_files

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]

DOCUMENTS = {
    "organizations": told_documents.organizations,
    "instruments": told_documents.instruments,
    "approaches": told_documents.approaches,
    "findings": told_documents.findings_file,
    "recommendations": told_documents.recommendations,
    "perspectives": told_documents.perspectives,
    "security_sector": told_documents.security_sector,
    "cross_country_lists": told_documents.cross_country_lists,
}
GRIDS = {
    "osce": (told_documents.osce, "iso2"),
    "jurisdictions": (told_documents.jurisdictions, "id"),
    "participation": (told_documents.participation, None),
}


def in_any_order(entries):
    """States that a record names are a set: their order in the file says nothing."""
    return [{**entry, "states": sorted(entry["states"])} if "states" in entry else entry for entry in entries]


@pytest.mark.parametrize("code", sorted(state_files()))
def test_a_state_is_told_as_its_file_tells_it(code):
    file = plain(state_files()[code])
    assert plain(told_states.state_file(code)) == {**file, "searched": sorted(file["searched"])}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_told_as_its_file_tells_it(name):
    file, told = plain(document(name)), plain(DOCUMENTS[name]())
    assert told.keys() == file.keys()
    for key, part in file.items():
        unordered = (name, key) in {("findings", "findings"), ("security_sector", "records")}
        assert told[key] == (in_any_order(part) if unordered else part), f"{name}: {key}"


@pytest.mark.parametrize("name", GRIDS)
def test_a_grid_is_told_row_by_row(name):
    tell, key = GRIDS[name]
    told, rows = plain(tell()), plain(grid(name))
    if key:
        told, rows = ({row[key]: row for row in found} for found in (told, rows))
    assert told == rows
