"""What is asked: an address of the site, and the address by which Datasette does the work nearest to it."""

from dataclasses import dataclass

STATUTE = "se-brottsbalken-6-11"
FIVE = "FR,DE,CY,SE,US"
TABLE = "/demandkb/criminalization_statute"
FACETS = "&".join(
    f"_facet={column}"
    for column in (
        "jurisdiction_id",
        "approach",
        "reach",
        "status",
        "mental_element",
        "offence_kind",
        "services",
        "confidence",
    )
)
LIST = f"{TABLE}?_size=50&{FACETS}"
API_LIST = f"{TABLE}.json?_size=100&_shape=objects&_labels=on"


@dataclass(frozen=True)
class Case:
    """One question to every server, and why Datasette's address is its equal."""

    key: str
    label: str
    ours: str
    datasette: str
    why: str
    is_conditional: bool = False  # asked by a client that has the answer already


CASES = (
    Case("home", "home", "/", "/demandkb", "The page that a reader meets first: it tells what the database holds."),
    Case(
        "profile",
        "profile of a state",
        "/states/sweden/",
        "/demandkb/states_state/SE",
        "The page of one state. Datasette's shows its row and counts the rows that point to it; ours shows them.",
    ),
    Case(
        "statutes",
        "statutes with facets",
        "/statutes/",
        LIST,
        "50 of all statutes, counted by facets: by eight columns in Datasette, by thirteen filters in ours.",
    ),
    Case(
        "compare5",
        "comparison of 5 states",
        f"/compare/?states={FIVE}",
        f"/demandkb/compare?states={FIVE}",
        "The same sixteen topics as one question in SQL, which Datasette keeps as a canned query (datasette.yaml).",
    ),
    Case(
        "compare57",
        "comparison of 57 states",
        "/compare/?states=all",
        "/demandkb/compare?states=all",
        "The same question for all states.",
    ),
    Case(
        "api-list",
        "API, list of 100",
        "/api/v1/statutes/?page_size=100",
        API_LIST,
        "The first 100 statutes as objects in JSON, places by name. Ours carry their sources and changes besides.",
    ),
    Case(
        "api-detail",
        "API, one statute",
        f"/api/v1/statutes/{STATUTE}/",
        f"{TABLE}/{STATUTE}.json?_shape=objects",
        "One statute in JSON, by its key.",
    ),
    Case(
        "csv",
        "CSV of all statutes",
        "/statutes.csv",
        f"{TABLE}.csv?_size=max&_labels=on",
        "All statutes as CSV, places by name. `_size=max` holds all 111 and is faster in Datasette than `_stream=on`.",
    ),
    Case(
        "search",
        "search",
        "/search/?q=knowingly",
        "/demandkb/search_entry?_search=knowingly&_size=50&_facet=kind",
        "The same word in the same index of full text, the first 50 entries found, counted by kind.",
    ),
    Case(
        "page-304",
        "304, page",
        "/statutes/",
        LIST,
        "The list asked for again by a browser that has it. Datasette gives no ETag, so it answers in full.",
        is_conditional=True,
    ),
    Case(
        "api-304",
        "304, API",
        "/api/v1/statutes/?page_size=100",
        API_LIST,
        "The 100 statutes asked for again by a client that has them. Datasette gives no ETag, so it answers in full.",
        is_conditional=True,
    ),
)
BY_KEY = {case.key: case for case in CASES}
