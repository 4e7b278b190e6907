"""What visitors ask, in the proportions of a public site: an invented mix, the same in every trial."""

import json
import random
from dataclasses import dataclass

from trials.asking import Client

MOST = 100  # states that one answer of the API lists


@dataclass(frozen=True)
class Mix:
    """Addresses with how often each is asked, and the status that it is answered with."""

    addresses: tuple[str, ...]
    weights: tuple[float, ...]
    wanted: dict[str, int]

    def draw(self, chance: random.Random) -> str:
        return chance.choices(self.addresses, self.weights)[0]


def mix_of(site: str) -> Mix:
    """The mix for the facts that a site holds."""
    listed = Client(site).ask(f"/api/v1/states/?page_size={MOST}")
    states = [(each["id"], each["slug"]) for each in json.loads(listed.body)["results"]]
    codes = [code for code, _ in states]
    few, first = ",".join(codes[:5]), codes[0]
    groups = (
        (10, 200, ["/"]),
        (25, 200, [f"/states/{slug}/" for _, slug in states]),
        (6, 200, ["/states/", "/states/?region=Central%20Europe", "/approaches/"]),
        (12, 200, ["/statutes/", "/statutes/?reach=general", f"/statutes/?state={first}", "/prevention/", "/sources/"]),
        (8, 200, [f"/compare/?states={few}", f"/compare/?states={','.join(codes[-3:])}"]),
        (8, 200, ["/search/?q=law", "/search/?q=buyer", "/search/?q=minors"]),
        (10, 200, ["/api/v1/statutes/", "/api/v1/states/", "/api/v1/measures/?page_size=100", "/api/v1/dataset/"]),
        (10, 200, [f"/api/v1/states/{code}/" for code in codes]),
        (4, 200, ["/statutes.csv", "/states.csv", "/api/v1/statutes.csv", f"/compare.json?states={few}"]),
        (3, 200, ["/findings/", "/instruments/", "/topics/", "/about/", "/coverage/"]),
        (2, 404, ["/nothing/", "/states/nowhere/", "/api/v1/statutes/no-such-law/"]),
        (2, 400, ["/states/?colour=red", "/api/v1/statutes/?colour=red"]),
    )
    weights = {address: share / len(group) for share, _, group in groups for address in group}
    wanted = {address: status for _, status, group in groups for address in group}
    return Mix(tuple(weights), tuple(weights.values()), wanted)
