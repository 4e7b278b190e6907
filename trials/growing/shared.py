"""What nginx keeps before the hosts, for how long, and what it never keeps."""

import gzip
import time
from pathlib import Path

from trials.asking import Client
from trials.growing.expecting import Expected
from trials.growing.installation import Installation

PAGE = "/states/norway/"
REFUSED = ("/states/?colour=red", "/states/atlantis/", "/api/v1/states/ZZ/", "/c/0123456789abcdef/")


def cached(answer) -> str:
    """What nginx says of where an answer came from."""
    return answer.headers.get("X-Cache", "")


def is_kept_and_asked_again(ask, site: Installation, expected: Expected) -> None:
    """MISS, HIT, and after the seconds REVALIDATED."""
    expected.step(f"nginx, told that it may keep pages for {site.shared_seconds} seconds")
    first, again = ask(PAGE), ask(PAGE)
    expected.that(
        "keeps a page: MISS, then HIT with the same bytes",
        (cached(first), cached(again), again.body) == ("MISS", "HIT", first.body),
        [cached(first), cached(again)],
    )
    unchanged = ask(PAGE, If_None_Match=first.headers["ETag"])
    expected.that(
        "answers who has it already by itself (304)",
        (unchanged.status, cached(unchanged)) == (304, "HIT"),
        cached(unchanged),
    )
    time.sleep(site.shared_seconds + 1)
    later = ask(PAGE)
    expected.that(
        "asks a host again afterwards, by the tag (REVALIDATED)",
        (cached(later), later.body) == ("REVALIDATED", first.body),
        cached(later),
    )


def forms_are_told_apart(ask, expected: Expected) -> None:
    """Compressed or not, JSON or CSV: each gets its own."""
    packed = [ask(PAGE, Accept_Encoding="gzip") for _ in range(2)]
    bare = [ask(PAGE, Accept_Encoding="identity") for _ in range(2)]
    same = gzip.decompress(packed[1].body) == bare[1].body
    found = [cached(each) for each in (*packed, *bare)]
    is_apart = same and found[0] == "MISS" and found[1] == found[3] == "HIT"
    expected.that("keeps the compressed form and the bare one apart", is_apart, found)
    tags = {packed[1].headers["ETag"], bare[1].headers["ETag"]}
    expected.that("knows each by a tag of its own", len(tags) == 2, tags)
    kinds = ["application/json", "text/csv"]
    given = [ask("/api/v1/statutes/", Accept=kind).headers["Content-Type"].partition(";")[0] for kind in kinds * 2]
    expected.that("gives each client of the API the type that it accepts", given == kinds * 2, given)


def refusals_are_not_kept(ask, expected: Expected) -> None:
    """What is wrong now may be right soon; what was sent belongs to who sent it."""
    for address in REFUSED:
        found = [ask(address) for _ in range(2)]
        seen = [(each.status, cached(each)) for each in found]
        expected.that(f"keeps no refusal: {address}", all(s >= 400 and how != "HIT" for s, how in seen), seen)
    sent = [ask("/c/?states=FR,SE&topics=approach", "POST") for _ in range(2)]
    seen = [(each.status, cached(each)) for each in sent]
    expected.that("keeps no answer to what was sent", all(s == 303 and how != "HIT" for s, how in seen), seen)
    cookies = [each.headers.get("Set-Cookie") for each in (*sent, ask("/"), ask(PAGE))]
    expected.that("is given no cookie to keep", not any(cookies), cookies)


def load_is_seen_in_time(ask, site: Installation, facts: Path, expected: Expected) -> None:
    """A page that nginx kept just before a load is gone once the seconds are over."""
    expected.step(f"A load: no page that is older than {site.shared_seconds} seconds")
    before = ask(PAGE)
    load = site.desk.start("load_facts", "--quiet", "--folder", str(facts))
    while load.poll() is None:
        ask(PAGE)
        time.sleep(0.05)
    loaded, old_for = time.monotonic(), 0.0
    expected.that("The hosts give another page at once", site.hosts[0].ask(PAGE).body != before.body)
    while time.monotonic() < loaded + site.shared_seconds + 2:
        asked = time.monotonic() - loaded
        old_for = asked if ask(PAGE).body == before.body else old_for
        time.sleep(0.05)
    is_new = ask(PAGE).body != before.body
    expected.that(
        f"nginx gave the old page for {old_for:.1f} seconds more",
        is_new and old_for <= site.shared_seconds + 1,
        old_for,
    )


def check(site: Installation, facts: Path, expected: Expected) -> None:
    """All of it."""
    client = Client(site.front.site)
    is_kept_and_asked_again(client.ask, site, expected)
    forms_are_told_apart(client.ask, expected)
    refusals_are_not_kept(client.ask, expected)
    load_is_seen_in_time(client.ask, site, facts, expected)
    client.close()
