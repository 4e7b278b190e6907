"""What can be found: an entry for each state and each record, with the words that lead to it.

Entries are made from the facts by the loader and hold nothing of their own. The columns by which databases look for words
are not fields; the second migration makes them, on each database in its own way.
"""

from django.db import models

from apps.sources.models import Citation, cited_by
from apps.states.models import State


class EntryKind(models.TextChoices):
    """What an entry leads to."""

    STATE = "state", "State"
    INSTRUMENT = "instrument", "Instrument"
    TYPOLOGY = "typology", "Typology"
    STATUTE = "statute", "Statute"
    MEASURE = "measure", "Measure"
    RECOMMENDATION = "recommendation", "Recommendation"
    QUESTION = "question", "Question"
    FINDING = "finding", "Finding"
    SOURCE = "source", "Source"


class Entry(models.Model):
    """A state or a record as search knows it. Its id follows from its kind and key."""

    id = models.BigIntegerField(primary_key=True, help_text="60 bits of the SHA-256 of kind and key.")
    kind = models.CharField(max_length=20, choices=EntryKind, help_text="What the entry leads to.")
    key = models.CharField(max_length=200, help_text="Identifier of the record in its own list.")
    title = models.TextField(help_text="What the record is called, or what it says where it has no name.")
    line = models.CharField(max_length=500, blank=True, help_text="What stands beside the title: where it belongs.")
    slug = models.CharField(max_length=60, blank=True, help_text="Name in addresses of the state that it belongs to.")
    body = models.TextField(blank=True, help_text="What the record says, a line a part.")
    words = models.TextField(help_text="All words, folded: title, names, words beside, body.")
    stems = models.TextField(help_text="The stems of the same words, place by place.")
    states = models.ManyToManyField(State, through="EntryState", related_name="+")

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(name="entry_stands_once", fields=["kind", "key"]),
            models.CheckConstraint(name="entry_kind_is_a_word", condition=models.Q(kind__in=EntryKind.values)),
        ]

    def __str__(self):
        return self.title


class EntryState(models.Model):
    """A state that an entry is about."""

    id = models.CharField(primary_key=True, max_length=30)
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE)
    state = models.ForeignKey(State, on_delete=models.CASCADE, related_name="+")


class EntryCitation(Citation):
    """A source of what an entry leads to."""

    record = cited_by(Entry)

    class Meta(Citation.Meta):
        pass


class KnownWord(models.Model):
    """A word that some entry holds, to tell a reader what was probably meant."""

    id = models.CharField(primary_key=True, max_length=60, help_text="The word, folded.")
    spelt = models.CharField(max_length=80, help_text="As it stands in a text.")
    entries = models.PositiveIntegerField(help_text="How many entries hold it.")

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.spelt
