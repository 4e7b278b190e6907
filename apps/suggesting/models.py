"""Suggestions of readers, with all that became of each. None of it is a fact: facts are written by the loader alone."""

import hashlib
import secrets

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone

from apps.changes.reasons import Why
from apps.changes.wording import ONE
from apps.suggesting.vocabulary import CLOSED, MEANINGS, OPEN, Stage

LONGEST_TEXT, LONGEST_SOURCE, LONGEST_VALUE, LONGEST_REASON = 3000, 500, 3000, 2000


def new_number() -> str:
    """A number that nobody can guess: 96 bits."""
    return secrets.token_hex(12)


def digest_of(text: str) -> str:
    """By what a text is known again, however it is spaced and in whatever letters."""
    return hashlib.sha256(" ".join(text.split()).casefold().encode()).hexdigest()


class SuggestionQuerySet(models.QuerySet):
    """Questions to suggestions."""

    def sent_on(self, day):
        """Those that came on a day."""
        return self.filter(sent_at__date=day)

    def saying(self, text):
        """Those that say the same in the same words."""
        return self.filter(digest=digest_of(text))

    def open(self):
        """Those that wait for a reader or a decision, the oldest first."""
        return self.filter(stage__in=OPEN).order_by("sent_at", "id")


class Suggestion(models.Model):
    """What somebody holds to be wrong in a record, and where it can be read that it is.

    The record stands here as it was told on that day, so that a suggestion can be understood after the record has changed.
    Of the sender nothing is kept but the e-mail address, where one was given, and that until the suggestion is closed.
    """

    id = models.CharField(
        primary_key=True, max_length=24, default=new_number, help_text="The number that its sender was given."
    )
    family = models.CharField(max_length=30, help_text="The family of the record, named as its list in the API.")
    key = models.CharField(max_length=200, help_text="The key of the record.")
    name = models.CharField(max_length=120, help_text="What the record was called on that day.")
    state = models.CharField(
        max_length=2, blank=True, help_text="The state that it is of; blank where of no one state."
    )
    text = models.TextField(max_length=LONGEST_TEXT, help_text="What is wrong, in the words of the sender.")
    source = models.CharField(max_length=LONGEST_SOURCE, help_text="Where it can be read: an address, or a title.")
    field = models.CharField(max_length=60, blank=True, help_text="The field that is wrong, where one was named.")
    value = models.TextField(max_length=LONGEST_VALUE, blank=True, help_text="What the field should say.")
    email = models.EmailField(blank=True, help_text="For questions; cleared when the suggestion is closed.")
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the text, by which it is known again.")
    facts = models.CharField(max_length=64, blank=True, help_text="The digest of the facts on that day.")
    sent_at = models.DateTimeField(default=timezone.now, help_text="When it came.")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.NEW, help_text="Where it stands.")
    first_reader = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="+", help_text="Who took it up."
    )
    second_reader = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="+", help_text="Who accepted it: somebody else."
    )
    why = models.CharField(max_length=20, choices=Why, blank=True, help_text="Why the record changes; if accepted.")
    reason = models.TextField(max_length=LONGEST_REASON, blank=True, help_text="The decision in words, for its sender.")
    closed_at = models.DateTimeField(null=True, help_text="When it was accepted or declined.")

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at", "id"]
        default_permissions = ("delete",)
        permissions = [("judge_suggestion", "Can read suggestions, take them up, decline and accept them")]
        indexes = [models.Index(name="suggestion_by_stage", fields=["stage", "sent_at"])]
        constraints = [
            models.CheckConstraint(name="suggestion_has_a_number", condition=models.Q(id__regex="^[0-9a-f]{24}$")),
            models.CheckConstraint(name="suggestion_has_a_source", condition=~models.Q(source="") & ~models.Q(text="")),
            models.CheckConstraint(
                name="suggestion_has_a_value_for_a_field", condition=models.Q(value="") | ~models.Q(field="")
            ),
            models.CheckConstraint(
                name="suggestion_is_read_once_taken_up",
                condition=models.Q(stage=Stage.NEW, first_reader=None)
                | models.Q(stage__in=[each for each in Stage if each != Stage.NEW], first_reader__isnull=False),
            ),
            models.CheckConstraint(
                name="suggestion_is_accepted_by_a_second_reader",
                condition=models.Q(stage=Stage.ACCEPTED, second_reader__isnull=False, why__in=Why.values)
                & ~models.Q(second_reader=models.F("first_reader"))
                | ~models.Q(stage=Stage.ACCEPTED) & models.Q(second_reader=None, why=""),
            ),
            models.CheckConstraint(
                name="suggestion_is_closed_with_a_reason_and_no_address",
                condition=models.Q(stage__in=CLOSED, email="", closed_at__isnull=False) & ~models.Q(reason="")
                | models.Q(stage__in=OPEN, closed_at=None, reason=""),
            ),
        ]

    def __str__(self):
        return f"{self.name} ({ONE.get(self.family, self.family)}), {self.sent_at:%Y-%m-%d}"

    @property
    def place(self) -> str:
        """The record, as an address names it."""
        return f"{self.family}/{self.key}"

    @property
    def meaning(self) -> str:
        """What it says of the suggestion that it stands where it stands."""
        return MEANINGS[Stage(self.stage)]

    @property
    def is_open(self) -> bool:
        """Whether it waits for a reader or a decision."""
        return self.stage in OPEN


class SuggestionStep(models.Model):
    """A step that somebody took with a suggestion. Steps are added and never changed."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="steps")
    at = models.DateTimeField(help_text="When.")
    who = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", help_text="Who took it.")
    before = models.CharField(max_length=10, choices=Stage, help_text="Where the suggestion stood.")
    after = models.CharField(max_length=10, choices=Stage, help_text="Where it stands since.")
    note = models.TextField(max_length=LONGEST_REASON, blank=True, help_text="What was said of it.")

    class Meta:
        ordering = ["at", "id"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="suggestion_step_leads_on",
                condition=models.Q(before=Stage.NEW, after__in=[Stage.CHECKING, Stage.DECLINED])
                | models.Q(before=Stage.CHECKING, after__in=CLOSED),
            )
        ]
