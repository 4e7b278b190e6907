"""A WSGI application that gives answers which were worked out before: what a server takes when a site takes nothing.

CONSTANT_ANSWERS names a folder of them; `/<key>` gives the one that is kept as `<key>.json` and `<key>.body`.
"""

import json
import os
from collections.abc import Callable, Iterable
from http import HTTPStatus
from pathlib import Path
from typing import Any

from benchmarks.serving.asking import Answer

Kept = tuple[str, list[tuple[str, str]], bytes]


def keep(folder: Path, key: str, answer: Answer) -> None:
    """Write an answer down for the application."""
    (folder / f"{key}.body").write_bytes(answer.body)
    (folder / f"{key}.json").write_text(json.dumps([answer.status, answer.kept_headers]))


def kept(folder: Path, key: str) -> Kept:
    """An answer as it was written down: status line, headers, body."""
    status, headers = json.loads((folder / f"{key}.json").read_text())
    line = f"{status} {HTTPStatus(status).phrase}"
    return line, [(name, value) for name, value in headers], (folder / f"{key}.body").read_bytes()


def answering(folder: Path) -> Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]:
    """The application, with all that it answers in memory."""
    answers = {f"/{path.stem}": kept(folder, path.stem) for path in folder.glob("*.json")}

    def application(environ, start_response):
        status, headers, body = answers[environ["PATH_INFO"]]
        start_response(status, headers)
        return [body]

    return application


if named := os.environ.get("CONSTANT_ANSWERS"):
    application = answering(Path(named))
