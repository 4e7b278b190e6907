"""What a reader found in a record: some rules of the recommendations ask for more than the fields of a record tell."""

from django.db import models

from apps.prevention.models import Measure, SecurityRole
from apps.sources.constraints import exactly_one_of


class Criterion(models.Model):
    """Something that rules of the recommended steps ask a reader to find in a record, and what counts as finding it."""

    id = models.CharField(primary_key=True, max_length=60)
    position = models.PositiveIntegerField()
    look_for = models.TextField(unique=True, help_text="What has to be found, in the words of the rules.")
    meaning = models.TextField(help_text="What counts as finding it, so that two readers come to the same answer.")

    class Meta:
        verbose_name_plural = "criteria"
        ordering = ["position"]

    def __str__(self):
        return self.look_for


class Reading(models.Model):
    """Whether a criterion was found in the text of one record. It rests on the sources of that record.

    Not found says that the text does not name it, never that it does not exist.
    """

    id = models.CharField(primary_key=True, max_length=160)
    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="readings")
    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, null=True, blank=True, related_name="readings")
    security_role = models.ForeignKey(
        SecurityRole, on_delete=models.CASCADE, null=True, blank=True, related_name="readings"
    )
    found = models.BooleanField(help_text="Whether the text of the record names it.")
    because = models.TextField(blank=True, help_text="What in the text names it, or what it names instead.")
    read_on = models.DateField(help_text="The day on which the record was read for it.")
    text_read = models.CharField(max_length=12, help_text="First digits of the SHA-256 of the text that was read.")

    class Meta:
        ordering = ["criterion", "id"]
        constraints = [
            exactly_one_of("reading_is_of_one_record", "measure", "security_role"),
            models.CheckConstraint(
                name="reading_that_found_it_says_what", condition=models.Q(found=False) | ~models.Q(because="")
            ),
        ]

    def __str__(self):
        return f"{self.criterion_id}: {'found' if self.found else 'not found'}"

    @property
    def record(self):
        """The measure, or the role in the security sector, that was read."""
        return self.measure or self.security_role
