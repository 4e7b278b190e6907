"""Findings counted again by categories: one registry, one small function each."""

from apps.findings.tallies import application, approaches, duties, prevention, prevention_and_law, steps
from apps.findings.tallies.lines import Entry, Line, Tally

TALLIES = tuple(
    tally
    for counts in (duties, approaches, application, prevention, prevention_and_law, steps)
    for tally in counts.TALLIES
)

__all__ = ["TALLIES", "Entry", "Line", "Tally"]
