"""Which facts the database holds: the versions that were loaded, the last of them the current one."""

import hashlib
import json
from dataclasses import astuple

from django.db import models

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

    def note(self, digest):
        """Note that these facts are the current ones; a load that changes nothing adds no version."""
        current = self.current()
        return current if current and current.digest == digest else self.create(digest=digest)


class FactsVersion(models.Model):
    """One state of all facts, known by a digest that does not depend on the database, the machine or the day.

    The digest is the SHA-256 of every row of facts and of every move of an id, so two sites with the same version answer alike.
    """

    digest = models.CharField(max_length=64, help_text="SHA-256 of all rows of facts, in hexadecimal digits.")
    loaded_at = models.DateTimeField(auto_now_add=True, help_text="When the facts were loaded here.")

    objects = FactsVersionQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="facts_version_has_a_digest", condition=models.Q(digest__regex="^[0-9a-f]{64}$")
            )
        ]

    def __str__(self):
        return f"{self.digest[:SHORT]}, loaded {say(self.loaded_at.date())}"


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
