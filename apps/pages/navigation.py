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
    ("data", "Data and API"),
    ("about", "About"),
)
FAMILIES = {"state": "states", "statute": "statutes", "instrument": "instruments"}


def place_of(url_name):
    """The entry of the navigation that a page belongs to: a state's profile belongs to the states."""
    return FAMILIES.get(url_name, url_name)
