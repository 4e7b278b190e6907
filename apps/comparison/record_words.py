"""A record in a few words, the same on every page and in every file: what it is called where it stands behind an answer."""

from apps.criminalization.models import AbsentLaw, EnforcementFigure, SellingStatus, Statute
from apps.criminalization.sayings import lower_first, span_words
from apps.instruments.models import Participation
from apps.prevention.models import AbsentMeasure, Measure, SecurityRole


def words_of(record):
    """A record of a state in a few words."""
    return WORDS[type(record)](record)


def dated_words_of(record):
    """The same, with when a law was in force, as far as it is known."""
    return f"{record} ({span_words(record)})" if isinstance(record, Statute) else words_of(record)


def _denied(record):
    return f"{record.get_topic_display()}: none, says a source ({record.as_of.words})"


WORDS = {
    Statute: str,
    Measure: lambda record: record.title,
    Participation: lambda record: record.instrument.short_title,
    AbsentLaw: _denied,
    AbsentMeasure: _denied,
    EnforcementFigure: lambda record: f"{record.get_kind_display()}, {record.period}",
    SecurityRole: lambda record: f"{record.get_actor_display()}: {lower_first(record.get_role_display())}",
    SellingStatus: lambda record: f"Status of selling sex: {lower_first(record.get_value_display())}",
}
