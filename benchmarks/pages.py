"""How soon a page shows its largest part, and how much it weighs, in the system's Chromium.

    python -m benchmarks.pages http://127.0.0.1:8000

The site must be running and hold the facts. Each page is opened several times with an empty cache, and the middle value
counts, beside its multiple of the lightest page of the same run.
"""

import statistics
import sys

from playwright.sync_api import Page, sync_playwright

from tests import chromium
from tests.e2e.addresses import PAGES

TIMES = 5
LINE = "{:<60} {:>8} {:>7} {:>9}"
PAINT = """() => new Promise((told) => {
  new PerformanceObserver((list) => told(list.getEntries().at(-1).startTime))
    .observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => told(NaN), 3000);
})"""


def painted(page: Page, address: str) -> float:
    """Milliseconds until the largest part of a page is painted."""
    page.goto(address)
    return page.evaluate(PAINT)


def main(site: str) -> None:
    """A line a page: milliseconds, multiple of the fastest, bytes of HTML."""
    sys.stdout.write(LINE.format("page", "ms", "×", "bytes") + "\n")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.program(), args=chromium.OPTIONS)
        found = {}
        for address in PAGES:
            times = []
            for _ in range(TIMES):
                context = browser.new_context(viewport={"width": 1440, "height": 900})
                page = context.new_page()
                times.append(painted(page, site + address))
                context.close()
            found[address] = (statistics.median(times), len(browser.new_page().goto(site + address).body()))
        fastest = min(ms for ms, _ in found.values())
        for address, (ms, size) in found.items():
            sys.stdout.write(LINE.format(address, f"{ms:.0f}", f"{ms / fastest:.1f}", size) + "\n")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000")
