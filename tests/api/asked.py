"""Every list of the API."""

from apps.api.urls import LISTS

NAMES = [name for name, _ in LISTS]
VIEWS = dict(LISTS)
WITHOUT_SOURCES = ("sources", "coverage", "leads")  # a lead is no fact; coverage says what stands behind other records


def records(ask, name, query=""):
    """All records of a list, page by page."""
    path, found = f"{name}/?page_size=200{query}", []
    answer = ask(path).json()
    found += answer["results"]
    while answer["next"]:
        answer = ask(answer["next"].partition("/api/v1/")[2]).json()
        found += answer["results"]
    return found


def resolved(description, part):
    """What a reference within the description leads to; a part that is none is itself."""
    if "$ref" not in part:
        return part
    found = description
    for step in part["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return found
