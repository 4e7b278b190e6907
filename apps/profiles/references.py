"""The Sources section of a profile: each page numbered once, in the order in which a reader meets it."""

from dataclasses import dataclass, field


@dataclass
class Reference:
    """A page with its number, and all that it supports on this profile."""

    number: int
    source: object
    supports: list = field(default_factory=list)


class References:
    """The pages cited in a profile. Two descriptions of one page are one reference."""

    def __init__(self, citations):
        self._by_page = {}
        for citation in citations:
            page = citation.source.page
            reference = self._by_page.setdefault(page, Reference(len(self._by_page) + 1, citation.source))
            if citation.supports not in reference.supports:
                reference.supports.append(citation.supports)

    def __iter__(self):
        return iter(self._by_page.values())

    def __len__(self):
        return len(self._by_page)

    def numbers_of(self, citations):
        """The numbers of some citations, each once, in order. KeyError where one is not in the section."""
        return sorted({self._by_page[citation.source.page].number for citation in citations})
