"""Reads go to the replica, writes to the primary; whoever reads after a load reads what was loaded."""

import re
from pathlib import Path

from trials.growing.expecting import Expected
from trials.growing.installation import Installation
from trials.growing.parts import wait_until

ASKED = "/api/v1/dataset/"
DIGEST = re.compile(rb'"digest":\s*"([0-9a-f]{64})"')
LATE = "1h"  # by how much a replica is made to be late
STATES, VERSION = "states_state", "loading_factsversion"


def version_at(host) -> str:
    """The digest of the facts that a host answers from."""
    found = DIGEST.search(host.ask(ASKED).body)
    return found[1].decode() if found else ""


def versions(site: Installation) -> set[str]:
    """The digests that the hosts name, each asked several times."""
    return {version_at(host) for host in site.hosts for _ in range(3)}


def held_by(server) -> str:
    """The digest of the last load that a server holds."""
    return server.ask("SELECT digest FROM loading_factsversion ORDER BY id DESC LIMIT 1")


def reads_and_writes_part(site: Installation, expected: Expected) -> None:
    """Which server is asked what, by what each writes into its log."""
    expected.step("Pages that were never asked before")
    for server in (site.primary, site.replica):
        server.note_questions(True)
    before = [server.questions(STATES) for server in (site.primary, site.replica)]
    for host in site.hosts * 2:
        host.ask(site.fresh())
    primary, replica = (
        server.questions(STATES) - old for server, old in zip((site.primary, site.replica), before, strict=True)
    )
    expected.that(
        f"are read from the replica alone ({replica} questions about states)", replica and not primary, primary
    )
    kept = site.hosts[0].ask("/c/?states=IT,ES&topics=approach", "POST")
    written = [b"INSERT INTO" in server.log.read_bytes() for server in (site.primary, site.replica)]
    expected.that(
        "A comparison is written to the primary alone", (kept.status, written) == (303, [True, False]), written
    )
    for server in (site.primary, site.replica):
        server.note_questions(False)


def load_is_seen_at_once(site: Installation, facts: Path, expected: Expected) -> None:
    """When load_facts comes back, every host gives what it loaded."""
    expected.step("A load")
    before = versions(site)
    done = site.desk.manage("load_facts", "--folder", str(facts))
    after, held = versions(site), held_by(site.primary)
    expected.that(
        "succeeds and says that the replica holds it",
        "replica_1 holds them: yes" in done.stdout,
        done.stdout + done.stderr,
    )
    expected.that(f"is read at every host the moment it returns: {held[:12]}", after == {held} != before, after)


def late_replica_is_told(site: Installation, facts: Path, expected: Expected) -> None:
    """The replica has stopped replaying: the load says so, and hosts answer wholly from before."""
    expected.step("A load while the replica has stopped replaying")
    before = held_by(site.replica)
    site.replica.ask("SELECT pg_wal_replay_pause()")
    done = site.desk.manage("load_facts", "--quiet", "--wait", "1", "--folder", str(facts))
    expected.that(
        f"ends with status 3: {done.stderr.strip()}",
        done.returncode == 3 and "replica_1: it does not hold them yet" in done.stderr,
        done,
    )
    found = versions(site)
    expected.that("leaves every answer at the facts from before, none mixed", found == {before}, found)


def nobody_goes_back(site: Installation, expected: Expected) -> None:
    """Who has seen the new facts on the primary is not shown the old ones by a replica that is late."""
    expected.step("The late replica goes, and comes back as late")
    site.replica.ask(f"ALTER SYSTEM SET recovery_min_apply_delay = '{LATE}'")
    new = held_by(site.primary)
    site.replica.kill()
    found = versions(site)
    expected.that("without it the hosts give the new facts, from the primary", found == {new}, found)
    site.replica.start()
    wait_until(lambda: held_by(site.replica) != new, "the replica is back, and late")
    for host in site.hosts:
        wait_until(lambda host=host: asks_replica(site, host, VERSION), f"{host.name} asks the replica again")
    found = versions(site)
    expected.that("with it, late, no host goes back", found == {new} and held_by(site.replica) != new, found)
    site.replica.ask("ALTER SYSTEM RESET recovery_min_apply_delay")
    site.replica.ask("SELECT pg_reload_conf()")
    wait_until(lambda: held_by(site.replica) == new, "the replica has caught up")
    expected.soon("once it has caught up, it is read again by both", lambda: is_read(site))


def asks_replica(site: Installation, host, word: str = STATES) -> bool:
    """Whether a question that this host was never asked leads it to ask the replica for this table."""
    site.replica.note_questions(True)
    before = site.replica.questions(word)
    found = host.ask(site.fresh())
    site.replica.note_questions(False)
    return found.status == 200 and site.replica.questions(word) > before


def is_read(site: Installation) -> bool:
    """Whether each host reads states from the replica."""
    return all(asks_replica(site, host) for host in site.hosts)


def check(site: Installation, folders: list[Path], expected: Expected) -> None:
    """All of it, by loading one folder of facts after the other."""
    one, other = folders
    reads_and_writes_part(site, expected)
    load_is_seen_at_once(site, other, expected)
    late_replica_is_told(site, one, expected)
    nobody_goes_back(site, expected)
    done = site.desk.manage("load_facts", "--folder", str(one))
    expected.that("load_facts, run again, is content", done.returncode == 0 and "Nothing changed" in done.stdout, done)
