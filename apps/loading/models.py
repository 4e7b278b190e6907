"""Which facts the database holds: the versions that were loaded, the last of them the current one."""

import hashlib
import json
from dataclasses import astuple

from django.db import models
from django.utils import timezone

from apps.changes.digests import written
from apps.dates import say

SHORT = 12


class FactsVersionQuerySet(models.QuerySet):
    def current(self):
        """The version that the database holds; None before a first load."""
        return self.order_by("-id").first()

    def words(self):
        """The current version in words; "" before a first load."""
        return str(self.current() or "")

    def note(self, digest, history="", **more):
        """Note that these facts, with this history, are the current ones; a load that changes nothing adds no version."""
        current = self.current()
        is_same = current and (current.digest, current.history) == (digest, history)
        return current if is_same else self.create(digest=digest, history=history, **more)


class FactsVersion(models.Model):
    """One state of all facts, known by a digest that does not depend on the database, the machine or the day.

    The digest is the SHA-256 of every row of facts and of every move of an id, so two sites with the same version answer alike.
    What the releases before it were, and why records have changed since, is the history; it has a digest of its own.
    """

    digest = models.CharField(max_length=64, help_text="SHA-256 of all rows of facts, in hexadecimal digits.")
    history = models.CharField(
        max_length=64, blank=True, help_text="SHA-256 of releases and changes; blank where there are none."
    )
    release = models.CharField(
        max_length=8,
        blank=True,
        help_text="The release that this database holds; blank where it holds the facts of now.",
    )
    since = models.CharField(max_length=8, blank=True, help_text="The last release before; blank where there was none.")
    changes_since = models.PositiveIntegerField(default=0, help_text="How many changes there were since that release.")
    loaded_at = models.DateTimeField(default=timezone.now, help_text="When the facts were loaded here.")

    objects = FactsVersionQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="facts_version_has_a_digest", condition=models.Q(digest__regex="^[0-9a-f]{64}$")
            )
        ]

    def __str__(self):
        if self.release:
            return f"release {self.release} of {say(self.loaded_at.date())}, {self.digest[:SHORT]}"
        words = f"{self.digest[:SHORT]}, loaded {say(self.loaded_at.date())}"
        if not self.since:
            return words
        if not self.changes_since:
            return f"release {self.since}, {words}"
        return (
            f"{words}, {self.changes_since} change{'' if self.changes_since == 1 else 's'} since release {self.since}"
        )


def digest_of_rows(rows, moves=()):
    """The SHA-256 of rows of facts by model, and of moves of ids, whatever the order in which they were made."""
    digest = hashlib.sha256()
    for model in sorted(rows, key=lambda each: each._meta.label):
        columns = [column.attname for column in model._meta.concrete_fields]
        told = sorted([written(getattr(row, column)) for column in columns] for row in rows[model])
        digest.update(json.dumps([model._meta.label, columns, told], ensure_ascii=False).encode())
    if moves:
        told = sorted([str(value) for value in astuple(move)] for move in moves)
        digest.update(json.dumps(["moves", told], ensure_ascii=False).encode())
    return digest.hexdigest()


def digest_of_history(rows):
    """The SHA-256 of rows of releases and changes by model; "" where there is none."""
    return digest_of_rows(rows) if any(rows.values()) else ""
