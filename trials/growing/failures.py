"""Parts are killed under traffic and come back: reads go on, writes are refused clearly, nothing is lost."""

import time

from trials.growing.expecting import Expected, traffic
from trials.growing.installation import Installation
from trials.growing.loads import is_read

MEANWHILE = 4.0  # seconds of traffic before, during and after
OFTEN = ("/", "/api/v1/topics/", "/states/")
KEEP = "/c/?states={}&topics=approach"
KEPT = "SELECT count(*) FROM comparison_keptcomparison"


def under_traffic(site: Installation, *acts) -> list:
    """What clients of both hosts and of nginx hear while things happen, with some seconds after each."""

    def next_address(number):
        turn = next(site.turn)
        return site.fresh() if turn % 2 else OFTEN[turn // 2 % len(OFTEN)]

    with traffic([*(host.site for host in site.hosts), site.front.site], next_address) as heard:
        for act in (lambda: None, *acts):
            act()
            time.sleep(MEANWHILE)
    return heard


def replica(site: Installation, expected: Expected) -> None:
    """The replica is killed, and comes back."""
    expected.step("The replica is killed under traffic, and comes back")
    expected.good("Reads go on", under_traffic(site, site.replica.kill, site.replica.start))
    expected.soon("It is read again by both hosts", lambda: is_read(site))


def primary(site: Installation, expected: Expected) -> None:
    """The primary is killed; the replica stays, and can only be read."""
    expected.step("The primary is killed under traffic")
    kept = site.hosts[0].ask(KEEP.format("PL,PT"), "POST").headers["Location"]
    expected.soon("The replica holds what was kept before", lambda: site.replica.ask(KEPT) == site.primary.ask(KEPT))
    refused = []

    def try_to_keep():
        for host in site.hosts:
            refused.extend([host.ask(KEEP.format("NO,SE"), "POST"), host.send("/api/v1/compare/", {"states": "NO,SE"})])

    expected.good("Reads go on", under_traffic(site, site.primary.kill, try_to_keep))
    told = [(each.status, each.headers.get("Retry-After"), each.headers.get("Content-Type")) for each in refused]
    is_clear = all(status == 503 and seconds for status, seconds, _ in told)
    expected.that("What would write is refused with 503 and Retry-After, by page and API", is_clear, told)
    found = [host.ask(kept).status for host in site.hosts]
    expected.that("What was kept before is found on the replica", found == [200, 200], found)
    failed = site.desk.manage("load_facts", "--quiet")
    is_clear = failed.returncode == 1 and "Traceback" not in failed.stderr
    expected.that(f"load_facts says: {(failed.stderr.strip().splitlines() or [''])[-1]}", is_clear, failed)
    comes_back(site, kept, expected)


def comes_back(site: Installation, kept: str, expected: Expected) -> None:
    """The primary comes back."""
    expected.step("The primary comes back")
    site.primary.start()
    expected.that(
        "with all that was kept", site.primary.ask(f"{KEPT} WHERE id = '{kept.strip('/').split('/')[-1]}'") == 1
    )
    again = [
        site.hosts[0].ask(KEEP.format("NO,SE"), "POST"),
        site.hosts[1].send("/api/v1/compare/", {"states": "NO,FI"}),
    ]
    status = [each.status for each in again]
    expected.that("takes what is kept anew, at once, by page and API", status == [303, 201], status)
    expected.soon("is followed by the replica again", lambda: site.replica.ask(KEPT) == site.primary.ask(KEPT))


def redis(site: Installation, expected: Expected) -> None:
    """Redis is killed, and comes back."""
    expected.step("Redis is killed under traffic, and comes back")
    expected.good("Reads go on, the API's too", under_traffic(site, site.redis.kill, site.redis.start))
    site.redis.client().flushall()
    expected.soon("Both hosts keep answers in it again", lambda: all(keeps_in_redis(site, host) for host in site.hosts))


def keeps_in_redis(site: Installation, host) -> bool:
    """Whether Redis holds more answers once this host was asked something new."""
    before = site.redis.keys("answers")
    host.ask(site.fresh())
    return site.redis.keys("answers") > before


def host(site: Installation, expected: Expected) -> None:
    """One host is killed, and comes back; nginx goes on with the other."""
    expected.step("Host A is killed under traffic, and comes back")
    gone = site.hosts[0]
    with traffic([site.front.site, site.front.bare_site], lambda number: site.fresh(), size=2) as heard:
        for act in (lambda: None, gone.kill, gone.start):
            act()
            time.sleep(MEANWHILE)
    expected.good("nginx goes on with the other", heard)


def check(site: Installation, expected: Expected) -> None:
    """All of it."""
    for step in (replica, primary, redis, host):
        step(site, expected)
