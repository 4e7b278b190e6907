"""The whole data set as it is published: valid by the judges of its formats."""

import pytest
from frictionless import Package

from apps.bulk.files.csv import write_csv
from apps.bulk.files.sqlite import write_sqlite
from apps.bulk.gathering import data_set
from tests.bulk.reading import opened

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]


def test_the_package_is_valid_and_every_key_of_the_database_leads_to_a_row(tmp_path):
    """Types, words, keys and digests of every row, as `frictionless validate` judges them."""
    data = data_set()
    path = tmp_path / "demandkb.csv.zip"
    path.write_bytes(write_csv(data))
    report = Package(str(path)).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])[:5]
    assert {task.name: task.stats["rows"] for task in report.tasks} == {t.name: len(t.rows) for t in data.tables}
    with opened(write_sqlite(data)) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
