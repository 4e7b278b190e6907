"""States, their parts, their memberships, what was looked for, and what is believed but not confirmed."""

from datetime import date

from django.utils.text import slugify

from apps.loading.rows.cited import cited
from apps.loading.rows.values import items, known_date, number, text, texts
from apps.states.models import Jurisdiction, Membership, Organization, ResearchLead, Search, State

# The columns of osce.csv in which the memberships of a state stand.
MEMBERSHIPS = (
    ("OSCE", "osce_joined", None),
    ("EU", "eu_member_since", "eu_member_until"),
    ("CoE", "coe_member_since", "coe_member_until"),
)


def organization_rows(files):
    """The organizations of states."""
    for n, entry in enumerate(files.documents["organizations"]["organizations"]):
        fields = texts(entry, "id", "name", "note")
        yield from cited(Organization, items(entry, "sources"), position=n, **fields)


def state_rows(files):
    """States with their parts, memberships and what was looked for in each."""
    for row in files.grids["osce"]:
        entry = files.states[row["iso2"]]
        yield _state(row, entry)
        yield Jurisdiction(id=row["iso2"], state_id=row["iso2"], name=row["name"], is_whole=True)
        yield from _memberships(row)
        yield from _research(entry)
    for row in files.grids["jurisdictions"]:
        yield Jurisdiction(id=row["id"], state_id=row["state"], name=row["name"], is_whole=False)


def _state(row, entry):
    return State(
        id=row["iso2"],
        slug=slugify(row["name"]),
        tile_row=number(row, "tile_row"),
        tile_col=number(row, "tile_col"),
        researched_on=date.fromisoformat(entry["researched_on"]),
        summary=text(entry, "summary"),
        **texts(row, "iso3", "name", "region", "un_member"),
    )


def _memberships(row):
    for organization, since, until in MEMBERSHIPS:
        if row[since]:
            yield Membership(
                id=f"{row['iso2']}-{organization}".lower(),
                state_id=row["iso2"],
                organization_id=organization,
                since=known_date(row, since),
                until=known_date(row, until) if until else None,
            )


def _research(entry):
    state = entry["state"]
    for family in items(entry, "searched"):
        yield Search(id=f"{state.lower()}-{family}", state_id=state, family=family)
    for n, lead in enumerate(items(entry, "leads")):
        yield ResearchLead(id=f"{state.lower()}-lead-{n + 1}", state_id=state, position=n, text=lead.strip())
