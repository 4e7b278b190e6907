"""Findings counted again by categories: one registry, one small function each."""

from apps.findings.tallies import duties, law, prevention
from apps.findings.tallies.shapes import Entry, Line, Tally

TALLIES = (*duties.TALLIES, *law.TALLIES, *prevention.TALLIES)

__all__ = ["TALLIES", "Entry", "Line", "Tally"]
