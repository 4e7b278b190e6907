"""What can be wrong with a page as a browser draws it. Each function gives its findings as lines, none where all is well."""

from axe_playwright_python.sync_playwright import Axe

MOST_HTML = 150_000  # bytes, before they are compressed
MOST_SCRIPT = 60_000
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe().axe_script
# Faults alone leave the browser: what is well takes as long to hand over as to find.
ACCESS = """(rules) => axe.run(document, { runOnly: rules, resultTypes: ["violations"], reporter: "no-passes" }).then(
  (found) => found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.flat()} ${html.slice(0, 120)}`)))"""
SHIFT = """() => new Promise((told) => {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => told(shift), 150);
})"""
ALLOWED = ("status of 400", "status of 404")  # a browser reports each page that names a fault


class Heard:
    """What a page loads and what the browser reports of it, from now on."""

    def __init__(self, page) -> None:
        self.answers, self.lines = [], []
        page.on("response", lambda answer: self.answers.append(answer))
        page.on("console", lambda message: self.lines.append(message.text))
        page.on("pageerror", lambda error: self.lines.append(str(error)))

    def strangers(self, site: str) -> list[str]:
        """The addresses on other hosts than ours."""
        return [f"contacts {answer.url}" for answer in self.answers if not answer.url.startswith((site, "data:"))]

    def reports(self) -> list[str]:
        """What the browser says against the page: broken policy, errors of script."""
        return [line for line in self.lines if not any(words in line for words in ALLOWED)]

    def weight(self) -> list[str]:
        """HTML and script beyond their budget."""
        size = {"document": 0, "script": 0}
        for answer in {
            answer.url: answer for answer in self.answers
        }.values():  # a page that is loaded again weighs the same
            if answer.request.resource_type in size:
                size[answer.request.resource_type] += len(answer.body())
        html = [f"{size['document']} bytes of HTML"] if size["document"] > MOST_HTML else []
        return html + ([f"{size['script']} bytes of script"] if size["script"] > MOST_SCRIPT else [])


def of_access(page) -> list[str]:
    """What axe finds, a line a fault, with the place."""
    page.evaluate(AXE)
    return page.evaluate(ACCESS, RULES)


def of_width(page) -> list[str]:
    """That the page must be scrolled sideways."""
    wide, screen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"{wide} pixels wide on a screen of {screen}"] if wide > screen else []


def of_movement(page, address: str) -> list[str]:
    """That the page moves while it loads, each of three times: a busy machine may draw half a page once."""
    shifts = (page.goto(address) and page.evaluate(SHIFT) for _ in range(3))
    return ["moves while it loads"] if all(shifts) else []
