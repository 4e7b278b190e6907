"""The steps that readers take with a suggestion: take up, decline, accept. Each is written down with who took it."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from apps.changes.comparing import CHANGED
from apps.changes.reasons import FITTING, Why
from apps.suggesting.models import LONGEST_REASON, Suggestion, SuggestionStep
from apps.suggesting.vocabulary import FOLLOWS, Stage

# A suggestion is about a record that is there, so what becomes of the record is a change of it.
WHYS = tuple((why.value, why.label) for why in Why if why in FITTING[CHANGED])


class NotThisStep(ValueError):  # noqa: N818 - nothing of ours has failed
    """The step cannot be taken; it says why, and what can be done instead."""


def take_up(number: str, reader: User, now: datetime) -> Suggestion:
    """Somebody begins to check a new suggestion, as its first reader."""
    return _step(number, reader, now, Stage.CHECKING, first_reader=reader)


def decline(number: str, reader: User, now: datetime, reason: str) -> Suggestion:
    """The record stays as it is, for a reason that the sender can read."""
    return _step(number, reader, now, Stage.DECLINED, _said(reason))


def accept(number: str, reader: User, now: datetime, why: str, reason: str) -> Suggestion:
    """A second reader finds it right; why the record changes goes into the file of reasons."""
    if why not in dict(WHYS):
        raise NotThisStep(f"Say why the record changes. There are: {', '.join(label for _, label in WHYS)}.")
    return _step(number, reader, now, Stage.ACCEPTED, _said(reason), why=why, second_reader=reader)


def _said(reason):
    words = " ".join(reason.split())
    if not words:
        raise NotThisStep("Give the reason in words: the sender reads it.")
    if not words.isprintable():
        raise NotThisStep("There are signs in the reason that nobody sees. Type it anew, without them.")
    if len(words) > LONGEST_REASON:
        raise NotThisStep(f"The reason has {len(words)} signs; {LONGEST_REASON} are the most.")
    return words


def _step(number, reader, now, after, note="", **changed):
    with transaction.atomic():
        suggestion = Suggestion.objects.select_for_update(of=("self",)).get(pk=number)
        before = Stage(suggestion.stage)
        _refuse(suggestion, before, after, reader)
        if after in FOLLOWS and not FOLLOWS[after]:
            changed |= {
                "reason": note,
                "closed_at": now,
                "email": "",
                "first_reader": suggestion.first_reader or reader,
            }
        for name, value in {**changed, "stage": after}.items():
            setattr(suggestion, name, value)
        suggestion.save(update_fields=[*changed, "stage"])
        SuggestionStep.objects.create(suggestion=suggestion, at=now, who=reader, before=before, after=after, note=note)
    return suggestion


def _refuse(suggestion, before, after, reader):
    if after not in FOLLOWS[before]:
        can = " or ".join(f"“{each.label}”" for each in FOLLOWS[before]) or "nothing"
        raise NotThisStep(f"It stands at “{before.label}”, on which {can} can follow, and not “{after.label}”.")
    if after == Stage.ACCEPTED and suggestion.first_reader_id == reader.pk:
        raise NotThisStep("You are its first reader. Ask somebody else to read it too: two people accept a suggestion.")
