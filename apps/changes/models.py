"""What became of records: what this site noted of every id, load by load; what each release changed, and why."""

from django.db import models

from apps.changes.comparing import ADDED, CHANGED, REMOVED
from apps.changes.reasons import Why
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


class Release(models.Model):
    """What the knowledge base held on a day, under a name by which it can be asked for ever after."""

    version = models.CharField(primary_key=True, max_length=8, help_text="Its name: 2026.1 is the first of 2026.")
    position = models.PositiveIntegerField(unique=True, help_text="Its place among the releases, from 0.")
    on = models.DateField(help_text="The day on which it was made.")
    digest = models.CharField(max_length=64, help_text="SHA-256 of all rows of its facts, in hexadecimal digits.")
    notes = models.TextField(help_text="What a reader should know of it.")
    counts = models.JSONField(help_text="How many rows each table of its data set has.")

    class Meta:
        ordering = ["-position"]
        constraints = [
            models.CheckConstraint(
                name="release_has_a_version", condition=models.Q(version__regex=r"^\d{4}\.[1-9]\d*$")
            ),
            models.CheckConstraint(name="release_has_a_digest", condition=models.Q(digest__regex="^[0-9a-f]{64}$")),
        ]

    def __str__(self):
        return f"Release {self.version}"


class What(models.TextChoices):
    """What became of a record."""

    ADDED = ADDED, "Added"
    CHANGED = CHANGED, "Changed"
    REMOVED = REMOVED, "Removed"


class RecordChangeQuerySet(models.QuerySet):
    """Questions to changes."""

    def after(self, release):
        """What came after a release, in later ones or in none yet."""
        return self.filter(models.Q(release=None) | models.Q(release__position__gt=release.position))


class RecordChange(models.Model):
    """A record, or a field of it, that is otherwise than in the release before, and why.

    It is a change of what this knowledge base says. Only where the reason is that the law changed did the law change.
    """

    id = models.CharField(primary_key=True, max_length=300, help_text="Release, family, key and field.")
    position = models.PositiveIntegerField(help_text="Its place among all changes, from 0, the oldest first.")
    release = models.ForeignKey(
        Release,
        null=True,
        on_delete=models.PROTECT,
        related_name="changes",
        help_text="The release that first has it; empty where it came after the last one.",
    )
    family = models.CharField(max_length=30, help_text="The family of the record, named as its list in the API.")
    key = models.CharField(max_length=200, help_text="The key of the record.")
    state = models.CharField(
        max_length=2, blank=True, help_text="The state that it is of; blank where it is of no one state."
    )
    name = models.CharField(max_length=120, help_text="What the record is called.")
    what = models.CharField(max_length=10, choices=What, help_text="What became of it.")
    field = models.CharField(
        max_length=60, blank=True, help_text="The field that changed; blank where it is the whole record."
    )
    before = models.TextField(blank=True, help_text="What the field said; blank where it said nothing.")
    after = models.TextField(blank=True, help_text="What it says now; blank where it says nothing.")
    why = models.CharField(max_length=20, choices=Why, help_text="Why it changed.")
    on = models.DateField(help_text="The day on which it was changed.")
    note = models.TextField(help_text="The reason in words.")

    objects = RecordChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-position"]
        indexes = [
            models.Index(name="change_by_record", fields=["family", "key"]),
            models.Index(name="change_by_state", fields=["state"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="change_has_a_reason", condition=models.Q(why__in=Why.values) & ~models.Q(note="")
            ),
            models.CheckConstraint(name="change_is_of_some_kind", condition=models.Q(what__in=What.values)),
            models.CheckConstraint(
                name="change_of_a_field_says_what_differs",
                condition=models.Q(what=CHANGED) & ~models.Q(field="") & ~models.Q(before=models.F("after"))
                | ~models.Q(what=CHANGED) & models.Q(field=""),
            ),
        ]

    def __str__(self):
        return self.id
