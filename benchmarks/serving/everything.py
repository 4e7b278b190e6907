"""Every kind of page, and one comparison in every format: what a worker is asked for before its memory is looked at."""

from concurrent.futures import ThreadPoolExecutor

from apps.tables import FORMATS
from benchmarks.serving.asking import Asked, as_visitor, ask
from benchmarks.serving.load import VISITORS, Spoilt
from tests.e2e.addresses import PAGES

FILES = tuple(f"/compare.{each.key}?states=all&topics=all" for each in FORMATS)


def ask_everything(server: str) -> None:
    """Ask for all of them, by as many visitors at once as a worker has threads. No answer may be a failure."""
    with ThreadPoolExecutor(VISITORS) as visitors:
        found = visitors.map(lambda path: (path, ask(Asked(server, path, as_visitor("gzip"))).status), PAGES + list(FILES))
    if failed := [f"{path} ({status})" for path, status in found if status >= 500]:
        raise Spoilt(f"Failures at {server}: {', '.join(failed)}")
