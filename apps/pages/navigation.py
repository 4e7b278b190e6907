"""The pages of the site, in the order of its navigation."""

PAGES = (
    ("states", "States"),
    ("approaches", "Approaches"),
    ("compare", "Compare"),
    ("statutes", "Statutes"),
    ("prevention", "Prevention"),
    ("instruments", "Instruments"),
    ("recommendations", "Recommendations"),
    ("findings", "Findings"),
    ("questions", "Questions"),
    ("security-sector", "Security sector"),
    ("timeline", "What happened when"),
    ("cross-country-lists", "Cross-country lists"),
    ("coverage", "Coverage"),
    ("leads", "Research leads"),
    ("sources", "Sources"),
    ("search", "Search"),
    ("data", "Data and API"),
    ("about", "About"),
)
# The top of a page has no room for all; the foot names them all.
ONLY_AT_THE_FOOT = {
    "questions",
    "security-sector",
    "timeline",
    "cross-country-lists",
    "coverage",
    "leads",
    "sources",
    "search",
}
FAMILIES = {
    "state": "states",
    "similar": "states",
    "statute": "statutes",
    "statute-design": "statutes",
    "measure": "prevention",
    "instrument": "instruments",
    "source": "sources",
    "figures": "findings",
    "gaps": "recommendations",
    "state-gaps": "states",
    "finding": "findings",
    "checks": "findings",
    "question": "questions",
    "security-case": "security-sector",
    "topics": "compare",
    "kept": "compare",
    "kept-answer": "compare",
    "kept-start": "compare",
    "kept-verify": "compare",
}


def place_of(url_name):
    """The entry of the navigation that a page belongs to: a state's profile belongs to the states."""
    return FAMILIES.get(url_name, url_name)
