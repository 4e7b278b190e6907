"""When, as closely as it is known."""

from apps.dates.known import KnownDate, say

__all__ = ["KnownDate", "say"]
