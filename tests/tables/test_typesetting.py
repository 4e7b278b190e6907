"""Documents are typeset by a child that ends: what it used is given back."""

import json

import pytest

from apps.tables.typesetting import NotTypeset, compiled, queried


def test_a_document_is_typeset_and_asked():
    assert compiled(b"= Title", format="pdf", ignore_system_fonts=True).startswith(b"%PDF")
    found = queried(b"#metadata(7) <last>", "<last>", field="value", one=True, ignore_system_fonts=True)
    assert json.loads(found) == 7


def test_why_a_document_is_refused_is_said():
    with pytest.raises(NotTypeset, match="unknown variable"):
        compiled(b"#nothing-of-this-name", format="pdf")
