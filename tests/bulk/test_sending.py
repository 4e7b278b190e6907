"""What a client gets who asks for the whole data set."""

import hashlib

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.bulk.files.formats import FILES, SUMS
from apps.loading.models import FactsVersion

pytestmark = pytest.mark.django_db
INDEX = "/api/v1/bulk/"


@pytest.fixture
def index(client, var):
    return client.get(INDEX).json()


def test_the_index_names_every_file_and_table(index, data):
    assert index["meta"]["licence"] == "CC-BY-4.0"
    assert index["facts"] == data.digest
    assert [each["name"] for each in index["files"]] == [file.name for file in (*FILES, SUMS)]
    assert {each["name"]: each["rows"] for each in index["tables"]} == {t.name: len(t.rows) for t in data.tables}


def test_a_file_is_sent_as_it_is_listed(client, index, written):
    for listed in index["files"]:
        answer = client.get(listed["self"], headers={"Accept": "text/html", "Accept-Encoding": "gzip"})
        contents = b"".join(answer.streaming_content)
        assert contents == written.get(listed["name"], contents)
        assert hashlib.sha256(contents).hexdigest() == listed["sha256"] == answer["ETag"].strip('"')
        assert len(contents) == listed["bytes"] == int(answer["Content-Length"])
        assert answer["Content-Type"] == listed["media_type"]
        assert answer["Content-Disposition"] == f'attachment; filename="{listed["name"]}"'
        assert answer["Access-Control-Allow-Origin"] == "*"


def test_who_has_a_file_is_told_so_by_one_query(client, index):
    listed = index["files"][0]
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(listed["self"], headers={"If-None-Match": f'"{listed["sha256"]}"'})
    assert (answer.status_code, answer.content, len(asked)) == (304, b"", 1)
    assert answer["ETag"] == f'"{listed["sha256"]}"'
    assert client.get(listed["self"], headers={"If-None-Match": '"another"'}).getvalue()


def test_head_tells_what_get_would(client, index):
    path = index["files"][0]["self"]
    told, sent = client.head(path), client.get(path)
    assert (told.status_code, told.getvalue()) == (200, b"")
    assert len(sent.getvalue()) == int(told["Content-Length"])
    for header in ("ETag", "Last-Modified", "Content-Length", "Content-Type", "Content-Disposition", "Cache-Control"):
        assert told[header] == sent[header]


def test_what_is_not_there_is_a_problem_that_names_the_nearest(client, var):
    fault = client.get(f"{INDEX}demandkb.cvs.zip").json()["faults"][0]
    assert (fault["nearest"], SUMS.name in fault["choices"]) == ("demandkb.csv.zip", True)
    for path, status in ((f"{INDEX}?day=1", 400), (f"{INDEX}demandkb.xlsx?day=1", 400), (f"{INDEX}..%2flock", 404)):
        answer = client.get(path)
        assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert client.post(f"{INDEX}demandkb.xlsx").status_code == 405


def test_before_a_first_load_there_is_nothing(client, var):
    FactsVersion.objects.all().delete()
    assert client.get(INDEX).status_code == client.get(f"{INDEX}demandkb.xlsx").status_code == 404
    assert "SHA256SUMS" not in client.get("/data/").content.decode()


def test_the_page_of_data_shows_each_file_with_its_digest(client, index):
    page = client.get("/data/").content.decode()
    for listed in index["files"]:
        assert f'href="/api/v1/bulk/{listed["name"]}"' in page
        assert listed["sha256"] in page


def test_where_the_files_cannot_be_written_the_answer_says_so_and_when_to_ask_again(client, settings, tmp_path):
    (tmp_path / "file").write_text("in the way")
    settings.VAR = tmp_path / "file"
    answer = client.get("/api/v1/bulk/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "300")
    assert answer.json()["type"].endswith("/problems/not-now/")
    assert str(tmp_path) not in answer.content.decode()
    with pytest.raises(CommandError, match=f"{tmp_path}.*Make room"):
        call_command("write_bulk")
