"""Both hosts answer alike, count clients together, and find what the other has kept."""

from trials.growing.expecting import Expected
from trials.growing.installation import RATE, Installation

PAGES = (
    "/",
    "/states/",
    "/states/sweden/",
    "/statutes/?status=in_force",
    "/statutes.csv",
    "/compare/?states=FR,DE,SE",
    "/search/?q=law",
    "/feed.xml",
    "/sitemap.xml",
    "/api/v1/states/SE/",
    "/api/v1/statutes/",
    "/api/v1/dataset/",
    "/api/v1/schema/",
)
STATES = "states_state"
POLICY = "Content-Security-Policy"
OF_ONE_REQUEST = {"Date", "Connection", "RateLimit", "X-Request-ID"}


def told(answer):
    """What an answer says that does not belong to one request."""
    headers = {name: value for name, value in answer.headers.items() if name not in OF_ONE_REQUEST}
    headers[POLICY] = sorted(headers.get(POLICY, "").split("; "))  # each process has an order of its own
    return answer.status, headers, answer.body


def pages_are_alike(site: Installation, expected: Expected) -> None:
    """With nothing kept between them, each host works its answers out alone: byte for byte the same."""
    expected.step("Both hosts, each by itself (Redis is emptied between them)")
    for address in PAGES:
        found = []
        for host in site.hosts:
            site.redis.client().flushall()
            found.append(host.ask(address))
        first, second = found
        seen = [each.status for each in found], {*first.headers.items()} ^ {*second.headers.items()}
        alike = told(first) == told(second) and first.status == 200 and "ETag" in first.headers
        expected.that(f"{address} is alike, its tag and headers too", alike, seen)


def kept_answers_are_shared(site: Installation, expected: Expected) -> None:
    """What one host has worked out, the other gives: the replica sees one question, that for the version."""
    expected.step("An answer that A has worked out")
    site.redis.client().flushall()
    a, b = site.hosts
    address = "/states/sweden/?as_of=2012-03-04"
    first = a.ask(address)
    count = site.redis.keys("answers")
    site.replica.note_questions(True)
    before = site.replica.questions(STATES)
    again = b.ask(address)
    read = site.replica.questions(STATES) - before
    site.replica.note_questions(False)
    expected.that("is in Redis", count == 1, count)
    expected.that("is given by B without one question about states", (read, again.body) == (0, first.body), read)
    unchanged = b.ask(address, If_None_Match=again.headers["ETag"])
    expected.that("is known to B by its tag (304)", unchanged.status == 304, unchanged.status)


def limits_are_shared(site: Installation, expected: Expected) -> None:
    """One client asks both hosts in turn: what is left to it goes down by one each time."""
    expected.step(f"A client that may ask the API {RATE} times in an hour asks both hosts in turn")
    site.restart_hosts(DEMANDKB_API_RATE=f"{RATE}/hour")
    asked = [site.hosts[number % 2].ask("/api/v1/topics/", client="192.0.2.7") for number in range(RATE + 2)]
    status = [each.status for each in asked]
    left = [int(each.headers["RateLimit"].partition("r=")[2].partition(";")[0]) for each in asked]
    expected.that(f"is answered {RATE} times, then refused by either", status == [200] * RATE + [429] * 2, status)
    expected.that("is told each time what is left at both", left == [*range(RATE - 1, -1, -1), 0, 0], left)
    other = site.hosts[0].ask("/api/v1/topics/", client="192.0.2.8")
    expected.that("while another client is answered", other.status == 200, other.status)
    site.restart_hosts()


def kept_tables_are_found(site: Installation, expected: Expected) -> None:
    """A table that a visitor keeps at one host is there at the other at once, and once at both."""
    expected.step("A comparison that is kept at A")
    a, b = site.hosts
    kept = a.ask("/c/?states=FR,DE,SE&topics=approach", "POST")
    address = kept.headers.get("Location", "")
    expected.that("has an address of its own", kept.status == 303 and address, kept.status)
    expected.that("is found at B at once", b.ask(address).status == 200)
    again = b.ask("/c/?states=FR,DE,SE&topics=approach", "POST")
    expected.that("has the same address where B keeps it too", again.headers.get("Location") == address)


def redis_is_the_only_memory(site: Installation, expected: Expected) -> None:
    """Nothing of what hosts have in their folders is more than can be made again."""
    expected.step("What lies in the folders of the hosts")
    left = sorted({path.name for host in site.hosts for path in (site.folder / host.name / "var").iterdir()})
    expected.that(f"is nothing of visitors: {', '.join(left)}", set(left) <= {"static", "bulk"}, left)


def check(site: Installation, expected: Expected) -> None:
    """All of it."""
    pages_are_alike(site, expected)
    kept_answers_are_shared(site, expected)
    limits_are_shared(site, expected)
    kept_tables_are_found(site, expected)
    redis_is_the_only_memory(site, expected)
