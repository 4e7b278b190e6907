"""What the database holds, told again in the shape of the files: the way back, written apart from the way there."""


def date(row, name):
    known = getattr(row, name)
    return str(known) if known else None


def dates(row, *names):
    return {name: date(row, name) for name in names}


def whole(value):
    return None if value is None else str(value)


def truth(value):
    return None if value is None else str(value).lower()


def words(row, *names):
    return {name: getattr(row, name) for name in names}


def page(source):
    return {**words(source, "url", "title", "publisher", "kind"), "published": date(source, "published")}


def sources(row):
    return [{**page(citation.source), "supports": citation.supports} for citation in row.citations.all()]


def named(links, name):
    """The keys of what some rows lead to, in their order."""
    return [getattr(link, f"{name}_id") for link in links]


def findings(row):
    return named(row.finding_links.all(), "finding")
