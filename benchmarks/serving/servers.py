"""The servers that are measured: each one worker process, on the same facts."""

import grp
import os
import pwd
import secrets
import sqlite3
import sys
from contextlib import AbstractContextManager, closing
from pathlib import Path

from benchmarks.serving.asking import HOST
from benchmarks.serving.started import Started, started
from tests.site import ROOT, free_port

WORKER = ("--workers", "1", "--threads", "4")  # `make run` has two of them
GUNICORN = (str(Path(sys.executable).with_name("gunicorn")), "--bind", "127.0.0.1:{port}")
QUIET = ("--log-level", "warning", "--no-control-socket")
BENCH = ROOT / ".venv-bench" / "bin"
DESCRIPTION = Path(__file__).with_name("datasette.yaml")
PRODUCTION = {
    "DEMANDKB_PRODUCTION": "1",
    "DEMANDKB_BEHIND_PROXY": "1",
    "DEMANDKB_ALLOWED_HOSTS": HOST,
    "DEMANDKB_API_RATE": "0",  # all requests come from one address
    "DEMANDKB_SECRET_KEY": secrets.token_urlsafe(64),  # of this run: cursors are signed by it, the same by all servers
}
NGINX = """
daemon off; user {user} {group}; worker_processes 1; pid {folder}/nginx.pid; error_log stderr;
events {{ worker_connections 128; }}
http {{
  access_log off; sendfile on; gzip_static on; default_type text/plain; keepalive_requests 10000000;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; root {answers}; }}
}}
"""


def site(folder: Path, **environment: str) -> AbstractContextManager[Started]:
    """DemandKB, as it is served to the public."""
    return started([*GUNICORN, *WORKER, *QUIET, "demandkb.wsgi"], folder, **PRODUCTION, **environment)


def constant(folder: Path, answers: Path) -> AbstractContextManager[Started]:
    """The same command line with an application that gives answers which were worked out before."""
    command = [*GUNICORN, *WORKER, *QUIET, "benchmarks.serving.constant"]
    return started(command, folder, CONSTANT_ANSWERS=str(answers))


def datasette(folder: Path, database: Path) -> AbstractContextManager[Started]:
    """Datasette on a copy that it may take for unchanging, its fastest; without hints at facets, which we do not give."""
    copied(database, folder / "demandkb.db")
    command = [str(BENCH / "datasette"), "serve", "-i", str(folder / "demandkb.db"), "-m", str(DESCRIPTION)]
    return started([*command, "--setting", "suggest_facets", "off", "-p", "{port}"], folder)


def nginx(folder: Path, answers: Path) -> AbstractContextManager[Started]:
    """nginx, serving files."""
    port, settings = free_port(), folder / "nginx.conf"
    user, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    settings.write_text(NGINX.format(folder=folder, answers=answers, user=user, group=group, port=port))
    return started(["nginx", "-p", str(folder), "-c", str(settings)], folder, port)


def copied(database: Path, copy: Path) -> None:
    """Copy a database while others may read and write it, into one file without a journal beside it."""
    with closing(sqlite3.connect(database)) as there, closing(sqlite3.connect(copy)) as here:
        there.backup(here)
        here.execute("pragma journal_mode = delete")
