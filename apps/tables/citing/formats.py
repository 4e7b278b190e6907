"""The formats in which a reference can be had. A new one is one function and one row here."""

from collections.abc import Callable
from dataclasses import dataclass

from apps.tables.citing.bibtex import write_bibtex
from apps.tables.citing.csl import write_csl
from apps.tables.citing.items import Item
from apps.tables.citing.plain_text import write_plain_text
from apps.tables.citing.ris import write_ris


@dataclass(frozen=True, slots=True)
class CitationFormat:
    """A way to write what is cited into a file. `key` is the ending of the address and of the file."""

    key: str
    label: str
    media_type: str
    write: Callable[[tuple[Item, ...]], bytes]


CITATIONS = (
    CitationFormat("bib", "BibTeX", "application/x-bibtex; charset=utf-8", write_bibtex),
    CitationFormat("ris", "RIS", "application/x-research-info-systems; charset=utf-8", write_ris),
    CitationFormat("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", write_csl),
    CitationFormat("txt", "Plain text", "text/plain; charset=utf-8", write_plain_text),
)
