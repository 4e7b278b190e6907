"""Elements of SVG as text. Whatever a record says is escaped here, and nothing else writes a mark."""

import re
from xml.sax.saxutils import escape, quoteattr

NO_SIGN_OF_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name, *children, **attributes):
    """An element. Children are elements already; an attribute that is None is left out, and a_b is written a-b."""
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_said(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(children)
    return f"<{name}{given}>{inner}</{name}>" if inner else f"<{name}{given}/>"


def words(text):
    """Text as it stands between marks."""
    return escape(NO_SIGN_OF_XML.sub("\N{REPLACEMENT CHARACTER}", str(text)))


def titled(text):
    """What a pointer reads when it rests on the element that this stands in."""
    return element("title", words(text))


def _said(value):
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return NO_SIGN_OF_XML.sub("\N{REPLACEMENT CHARACTER}", str(value))
