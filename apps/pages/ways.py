"""Ways to pages: large pages hold a thousand links, and Django works each address out anew."""

from functools import lru_cache

from django.urls import reverse


@lru_cache(maxsize=8192)
def way_to(name: str, *args: str) -> str:
    """The address of a page by its name, without a question."""
    return reverse(name, args=args)
