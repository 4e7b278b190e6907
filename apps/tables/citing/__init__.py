"""How a table, and exactly the sources that it rests on, are cited: as files for programs and as text in two styles."""

from apps.tables.citing.formats import CITATIONS, CitationFormat
from apps.tables.citing.items import Item, items_of
from apps.tables.citing.styles import STYLES, Reference, Style, references

__all__ = ["CITATIONS", "STYLES", "CitationFormat", "Item", "Reference", "Style", "items_of", "references"]
