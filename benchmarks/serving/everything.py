"""Every kind of page, and one large comparison in every format: after that a worker's memory is looked at."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from apps.tables import FORMATS
from benchmarks.serving.asking import Asked, as_visitor, ask
from benchmarks.serving.load import VISITORS, SpoiltError
from tests.e2e.addresses import PAGES

FILES = tuple(f"/compare.{each.key}?states=all&topics=all" for each in FORMATS)
STAGES = (("every page", PAGES), ("every format of the largest comparison", FILES))


def ask_all(server: str, paths: Sequence[str]) -> None:
    """Ask for all of them, by as many visitors at once as a worker has threads. No answer may be a failure."""
    with ThreadPoolExecutor(VISITORS) as visitors:
        found = zip(paths, visitors.map(lambda path: ask(Asked(server, path, as_visitor("gzip"))), paths), strict=True)
        failed = [f"{path} ({answer.status})" for path, answer in found if answer.status >= 500]
    if failed:
        raise SpoiltError(f"Failures at {server}: {', '.join(failed)}")
