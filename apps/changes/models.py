"""What this site noted of every id: when it was first here, when its record changed, when it went, and where to."""

from django.db import models

from apps.dates import say


class NoteQuerySet(models.QuerySet):
    """Questions to notes."""

    def changed_after(self, moment):
        """Notes of records that are here and were added or changed by a load after a moment."""
        return self.here().filter(changed__gt=moment)

    def here(self):
        """Notes of records that are here."""
        return self.filter(removed=None)

    def given_up(self):
        """Notes of ids that the files call given up."""
        return self.exclude(given_up_on=None)

    def gone(self):
        """Notes of ids under which nothing stands any more, the last to go first."""
        return self.exclude(removed=None).order_by("-removed", "id")

    def gone_from(self, family, key):
        """The note of an id that was given up; None where the id is in use, or never was."""
        return self.gone().filter(family=family, key=key).first()


class Note(models.Model):
    """What is known of one id of one family. Times are those of the loads of this site.

    An id that the files call given up is noted also where this site never held it: `first_seen` is then empty.
    """

    id = models.CharField(primary_key=True, max_length=240, help_text="Family and key.")
    family = models.CharField(max_length=30, help_text="The name of its list, as in FAMILIES.")
    key = models.CharField(max_length=200, help_text="Identifier of the record in its list.")
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the record with its parts.")
    first_seen = models.DateTimeField(null=True, help_text="The load that first had it.")
    changed = models.DateTimeField(null=True, help_text="The load that added it or last changed it.")
    removed = models.DateTimeField(null=True, help_text="The load that had it no more, or first read that it went.")
    went_to = models.CharField(max_length=200, blank=True, help_text="The id under which it now stands.")
    reason = models.TextField(blank=True, help_text="Why it went, as the files say.")
    given_up_on = models.DateField(null=True, help_text="The day on which it was given up, as the files say.")

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(name="note_by_family_and_change", fields=["family", "changed"])]
        constraints = [
            models.UniqueConstraint(name="note_stands_once", fields=["family", "key"]),
            models.CheckConstraint(
                name="note_is_of_something_here_or_gone",
                condition=models.Q(removed__isnull=False) | models.Q(changed__isnull=False, went_to=""),
            ),
        ]

    def __str__(self):
        return self.id

    @property
    def gone_on(self):
        """The day on which it went: that of the files, else that of the load of this site."""
        return self.given_up_on or self.removed.date()

    @property
    def words(self):
        """What became of it, in sentences."""
        told = f"The record “{self.key}” was given up on {say(self.gone_on)}."
        return f"{told} {self.reason}" if self.reason else f"{told} Why is not noted."
