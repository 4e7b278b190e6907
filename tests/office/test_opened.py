"""LibreOffice opens what is written for offices, and shows all of it: a comparison of real states, and an invented table."""

from datetime import date

import pytest

from apps.comparison.choosing import chosen_dimensions, chosen_states
from apps.comparison.compare import compare
from apps.comparison.table import comparison_table
from apps.tables import Table, format_named
from apps.tables.contents import digest_of
from tests import libreoffice
from tests.tables.invented import TABLE
from tests.tables.reading_documents import squeezed, text_of_pdf

pytestmark = [pytest.mark.office, pytest.mark.django_db]
DAY, STATES = date(2026, 11, 1), ["FR", "DE", "CY", "SE", "NL"]


def named(table: Table) -> list[str]:
    """What must be seen of a table wherever it is opened: its columns, its rows, its digest."""
    return [*(column.label for column in table.columns), *(row[0].text for row in table.rows), digest_of(table)]


@pytest.mark.usefixtures("real_facts")
def test_libreoffice_opens_every_file_and_shows_all_states_topics_and_the_digest(tmp_path) -> None:
    comparison = compare(chosen_states(STATES, DAY), chosen_dimensions(()), DAY)
    tables = {"compared": comparison_table(comparison), "invented": TABLE}
    assert len(comparison.states) == len(STATES)
    assert {state.name for state in comparison.states} <= set(named(tables["compared"]))
    assert {topic.label for topic in comparison.dimensions} <= set(named(tables["compared"]))
    files = []
    for name, table in tables.items():
        for key in ("docx", "odt", "xlsx"):
            files.append(tmp_path / f"{name}-{key}.{key}")
            files[-1].write_bytes(format_named(key).write(table))
    printed = libreoffice.as_pdf(files, tmp_path)
    for file in files:
        text = text_of_pdf(printed[file.name])
        missing = [words for words in named(tables[file.stem.partition("-")[0]]) if squeezed(words) not in text]
        assert not missing, file.name
