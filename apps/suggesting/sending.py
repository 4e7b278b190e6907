"""How suggestions come to be kept: not too many of one client, nor of all together, and no text twice."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.http import HttpRequest

from apps.addresses.clients import Allowance
from apps.comparison.keeping import TooMany
from apps.suggesting.forms import SuggestionForm
from apps.suggesting.models import Suggestion, digest_of

AN_HOUR = 10  # suggestions that one client may send in an hour
A_DAY = 200  # and all clients together in a day; each takes 10 kB at most


def send(request: HttpRequest, form: SuggestionForm, now: datetime, facts: str) -> Suggestion | None:
    """Keep what a form says that was found right; TooMany where it may not, None where the same text came meanwhile."""
    _refuse_too_many(request, now)
    given, record = form.cleaned_data, form.record
    kept = ("text", "source", "field", "value", "email")
    try:
        with transaction.atomic():
            return Suggestion.objects.create(
                family=record.family,
                key=record.key,
                name=record.name,
                state=record.state,
                digest=digest_of(given["text"]),
                facts=facts,
                sent_at=now,
                **{name: given[name] for name in kept},
            )
    except IntegrityError:
        form.add_error("text", "This very text was sent before, and is read. Say what is new in it.")
        return None


def _refuse_too_many(request: HttpRequest, now: datetime) -> None:
    if Suggestion.objects.sent_on(now.date()).count() >= A_DAY:
        raise TooMany(24 * 3600, "Today no further suggestion can be taken. Keep your text, and send it tomorrow")
    taken = Allowance("suggest", AN_HOUR, 3600).take(request)
    if not taken.is_allowed:
        minutes = -(-taken.seconds // 60)
        message = (
            f"You have sent {AN_HOUR} suggestions within an hour, which is the most. Send this one in {minutes} min"
        )
        raise TooMany(taken.seconds, message)
