"""How many answers a second each arrangement gives, by wrk."""

import re
import shutil
import subprocess
import time

from trials.growing.expecting import traffic
from trials.growing.installation import NAME, Installation
from trials.telling import percentile, tell

PAGE = "/states/sweden/"
RATE = re.compile(r"Requests/sec:\s+([0-9.]+)")
BAD = re.compile(r"Non-2xx or 3xx responses: (\d+)|Socket errors: .*")
CONNECTIONS = 8


def measured(sites: list[str], seconds: int, *headers: str) -> tuple[float, str]:
    """Answers a second of some sites asked at once, and what went wrong."""
    named = [word for header in (f"Host: {NAME}", *headers) for word in ("-H", header)]
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", *named]
    running = [subprocess.Popen([*command, site + PAGE], stdout=subprocess.PIPE, text=True) for site in sites]
    said = [each.communicate()[0] for each in running]
    bad = "; ".join(found[0] for each in said if (found := BAD.search(each)))
    return sum(float(RATE.search(each)[1]) for each in said), bad


def cold(site: Installation, sites: list[str], seconds: int) -> tuple[float, str]:
    """Answers a second to addresses that were never asked before."""
    with traffic(sites, lambda number: site.fresh(), size=2) as heard:
        time.sleep(seconds)
    bad = [each for each in heard if each.status != 200]
    slow = percentile([each.seconds for each in heard], 0.99)
    return len(heard) / seconds, f"{len(bad)} errors" if bad else f"99 of 100 within {slow:.2f} s"


def sizes(site: Installation) -> str:
    """What arithmetic needs beside the figures."""
    host = site.hosts[0]
    bare, packed = (len(host.ask(PAGE, Accept_Encoding=form).body) for form in ("identity", "gzip"))
    listed = host.ask("/sitemap.xml").body.count(b"<loc>")
    return f"{PAGE} has {bare:,} bytes, {packed:,} compressed; the sitemap lists {listed:,} addresses"


def rows_of(site: Installation, seconds: int) -> dict:
    """What is measured, and how."""
    a, both, front = site.hosts[0].site, [host.site for host in site.hosts], site.front
    tag = site.hosts[0].ask(PAGE).headers["ETag"]
    return {
        "one host, an address that was never asked": lambda: cold(site, [a], seconds),
        "two hosts, an address that was never asked": lambda: cold(site, both, seconds),
        "one host, an answer kept in Redis": lambda: measured([a], seconds),
        "one host, 304 to who has it": lambda: measured([a], seconds, f"If-None-Match: {tag}"),
        "two hosts, an answer kept in Redis": lambda: measured(both, seconds),
        "two hosts through nginx, which keeps nothing": lambda: measured([front.bare_site], seconds),
        "nginx, which keeps the page": lambda: measured([front.site], seconds),
        "nginx, which keeps the page, compressed": lambda: measured([front.site], seconds, "Accept-Encoding: gzip"),
        "one host without Redis, an answer kept in its memory": lambda: without_redis(site, seconds),
    }


def without_redis(site: Installation, seconds: int) -> tuple[float, str]:
    """The first host anew, by itself."""
    host = site.hosts[0]
    host.stop()
    host.restarted_with(DEMANDKB_REDIS_URL="")
    host.start()
    host.ask(PAGE)
    return measured([host.site], seconds)


def check(site: Installation, seconds: int) -> None:
    """Say the figures, as rows of a table."""
    if not shutil.which("wrk"):
        tell("wrk is not on this machine (apt package wrk): no capacity is measured.")
        return
    tell(f"\n{sizes(site)}; each host is one process of gunicorn with four threads\n")
    tell("| what answers | answers a second | |\n| --- | ---: | --- |")
    for name, measure in rows_of(site, seconds).items():
        rate, said = measure()
        tell(f"| {name} | {rate:.0f} | {said} |")
