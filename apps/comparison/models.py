"""Comparisons that were kept, each at an address that follows from what it says."""

import hashlib
import json
import zlib
from functools import cached_property

from django.db import models

from apps.tables import Table
from apps.tables.contents import canonical, contents_of, table_of

DIGITS = 16


class KeptComparisonQuerySet(models.QuerySet):
    def has(self, made):
        """Whether this very comparison was kept before."""
        return self.filter(digest=made.digest).exists()

    def on(self, day):
        """Those that were kept on a day."""
        return self.filter(kept_on=day)

    def beginning_with(self, digits):
        """Those whose address begins with some digits."""
        return self.filter(id__startswith=digits)

    def keep(self, made):
        """Keep a comparison that `KeptComparison.of` made; the one that was kept first stands, whoever comes later."""
        kept, _ = self.get_or_create(
            digest=made.digest,
            defaults={"id": made.id, "contents": made.contents, "kept_on": made.kept_on, "facts": made.facts},
        )
        return kept


class KeptComparison(models.Model):
    """A comparison as it stood on the day it was kept: question, answers, notes and sources, and the version of the facts.

    It names no record and no state of the database, so nothing that happens to the facts can change it. Its address is
    the beginning of the SHA-256 of its contents: the same table has the same address, and whoever holds a file of it can
    find it and prove that it is the same. Day and version are those of the first time that it was kept.
    """

    id = models.CharField(primary_key=True, max_length=DIGITS, help_text="The first 16 digits of the digest.")
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the contents, in hexadecimal digits.")
    contents = models.BinaryField(help_text="What the table says, as canonical JSON, compressed by zlib.")
    facts = models.CharField(max_length=100, blank=True, help_text="The version of the facts that answered.")
    kept_on = models.DateField(help_text="The day on which it was first kept.")

    objects = KeptComparisonQuerySet.as_manager()

    class Meta:
        ordering = ["kept_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="kept_comparison_is_known_by_its_digest",
                condition=models.Q(digest__startswith=models.F("id"), id__regex=f"^[0-9a-f]{{{DIGITS}}}$"),
            ),
        ]

    def __str__(self):
        return self.id

    @classmethod
    def of(cls, table, kept_on=None, facts=""):
        """The comparison that this table is, not yet kept."""
        told = canonical(contents_of(table))
        digest = hashlib.sha256(told).hexdigest()
        return cls(id=digest[:DIGITS], digest=digest, contents=zlib.compress(told, 9), kept_on=kept_on, facts=facts)

    @cached_property
    def told(self) -> bytes:
        """Its contents as they are digested."""
        return zlib.decompress(self.contents)

    @cached_property
    def recomputed(self) -> str:
        """The digest of its contents, worked out anew."""
        return hashlib.sha256(self.told).hexdigest()

    @cached_property
    def table(self) -> Table:
        """The table as it was kept."""
        issued = self.kept_on.isoformat() if self.kept_on else ""
        return table_of(json.loads(self.told), facts=self.facts, issued=issued)
