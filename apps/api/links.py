"""The header `Link` (RFC 8288), to which several parts of an answer add."""


def add_links(answer, links):
    """Lead from an answer to other addresses, by their relation; what it led to before stays."""
    said = [f'<{address}>; rel="{relation}"' for relation, address in links.items()]
    before = answer.headers.get("Link")
    answer.headers["Link"] = ", ".join([before, *said] if before else said)
