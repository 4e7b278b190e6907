"""Comparisons made of bare answers, without a database."""

from datetime import date
from types import SimpleNamespace

from apps.comparison.answer import Answer
from apps.comparison.compare import Comparison
from apps.tables import Kind


def answered(on="2026-11-24", **topics):
    """A comparison with these answers to each topic, one for each of the states A, B, C …"""
    many = max(len(answers) for answers in topics.values())
    states = tuple(SimpleNamespace(id=letter, name=letter) for letter in "ABCDEFGHIJKLMN"[:many])
    dimensions = tuple(SimpleNamespace(key=key, group="") for key in topics)
    answers = {
        (state.id, key): answer for key, given in topics.items() for state, answer in zip(states, given, strict=True)
    }
    return Comparison(states, dimensions, date.fromisoformat(on), answers)


def law(kind, since="", confidence=""):
    """An answer to the topic of the approach."""
    records = (SimpleNamespace(confidence=confidence),) if confidence else ()
    return Answer(Kind.YES, kind, since=since, swatch=kind, records=records)
