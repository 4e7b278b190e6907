"""Claims of no one state: on the security sector, on policy regimes, and lists of states."""

from apps.findings.models import (
    CrossCountryList,
    ListedPart,
    ListedState,
    PolicyRegime,
    SecurityClaim,
    SecurityClaimActor,
    SecurityClaimState,
    SellingListed,
    SellingSexList,
)
from apps.loading.rows.cited import cited
from apps.loading.rows.values import flag, items, known_date, number, texts


def security_rows(files):
    """Claims on the security sector, and the policy regimes of one typology."""
    document = files.documents["security_sector"]
    for n, entry in enumerate(document["records"]):
        yield from _claim(n, entry)
    typology = document.get("prostitution_policy_typology") or {}
    for n, entry in enumerate(items(typology, "regimes")):
        fields = texts(entry, "id", "label", "aim", "means")
        yield from cited(PolicyRegime, typology["sources"], position=n, examples=items(entry, "examples"), **fields)


def _claim(n, entry):
    fields = texts(entry, "id", "role", "claim", "kind")
    yield from cited(SecurityClaim, entry["sources"], position=n, finding_id=entry.get("finding"), **fields)
    for place, actor in enumerate(items(entry, "actors")):
        key = f"{entry['id']}-{actor}"
        yield SecurityClaimActor(id=key, claim_id=entry["id"], position=place, actor=actor)
    for state in items(entry, "states"):
        yield SecurityClaimState(id=f"{entry['id']}-{state}", claim_id=entry["id"], state_id=state)


def list_rows(files):
    """Lists of states by approach, and lists by the status of selling sex."""
    document = files.documents["cross_country_lists"]
    for n, entry in enumerate(items(document, "lists")):
        yield from _list(n, entry)
        yield from _listed(entry)
        for place, part in enumerate(items(entry, "parts_of_states")):
            key = f"{entry['id']}-{part}"
            yield ListedPart(id=key, record_id=entry["id"], position=place, jurisdiction_id=part)
    for n, entry in enumerate(items(document, "selling_sex_lists")):
        yield from _selling_list(n, entry)


def _list(n, entry):
    covers = entry.get("covers") or {}
    return cited(
        CrossCountryList,
        entry["sources"],
        position=n,
        as_of=known_date(entry, "as_of"),
        count_stated=number(entry, "count_stated"),
        is_duty=bool(flag(entry, "is_duty")),
        covers=covers.get("words") or "",
        covers_states=items(covers, "states"),
        finding_id=entry.get("finding"),
        **texts(entry, "id", "approach", "variation", "services", "confidence", "note"),
    )


def _listed(entry):
    """The states that a list counts, and after them those on which sources differ and that it does not count."""
    listed, disputed = items(entry, "states"), items(entry, "disputed")
    adopted = entry.get("adopted") or {}
    for place, state in enumerate(dict.fromkeys([*listed, *disputed])):
        yield ListedState(
            id=f"{entry['id']}-{state}",
            record_id=entry["id"],
            position=place,
            state_id=state,
            is_listed=state in listed,
            is_disputed=state in disputed,
            adopted=known_date(adopted, state),
        )


def _selling_list(n, entry):
    fields = texts(entry, "id", "value", "confidence", "note")
    yield from cited(SellingSexList, entry["sources"], position=n, as_of=known_date(entry, "as_of"), **fields)
    for place, state in enumerate(items(entry, "states")):
        key = f"{entry['id']}-{state}"
        yield SellingListed(id=key, record_id=entry["id"], position=place, state_id=state)
