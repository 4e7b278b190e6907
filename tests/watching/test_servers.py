"""gunicorn writes its lines as the site does, and its workers count together."""

import json
import os
from socket import gethostname

from gunicorn.config import Config

from apps.watching.servers import VARIABLE, logger_as, share_counts


def test_the_server_writes_lines_of_the_same_form_and_none_for_requests(capsys):
    logger = logger_as("json")(Config())
    logger.warning("Worker exiting (pid: %s)", 7)
    assert json.loads(capsys.readouterr().err)["message"] == "Worker exiting (pid: 7)"
    assert not logger.access_log_enabled


def test_each_server_has_a_folder_of_its_own_and_removes_those_of_servers_that_ended(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, "")
    ended, other_host, running = (
        tmp_path / "metrics" / name
        for name in (f"{gethostname()}-99999999", "another-1", f"{gethostname()}-{os.getppid()}")
    )
    mine = tmp_path / "metrics" / f"{gethostname()}-{os.getpid()}"
    for folder in (ended, other_host, running, mine):
        folder.mkdir(parents=True)
        (folder / "counter_1.db").touch()
    share_counts(tmp_path)
    assert os.environ[VARIABLE] == str(mine)
    assert sorted(path.parent for path in tmp_path.glob("metrics/*/*")) == sorted([other_host, running])
    assert not ended.exists()
