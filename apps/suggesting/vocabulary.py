"""Where a suggestion stands, and what may become of it."""

from django.db import models


class Stage(models.TextChoices):
    """Where a suggestion stands between its sender and the files of facts."""

    NEW = "new", "New"
    CHECKING = "checking", "Being checked"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"


OPEN, CLOSED = (Stage.NEW, Stage.CHECKING), (Stage.ACCEPTED, Stage.DECLINED)
# What may follow on what. Nothing follows on a decision: who thinks otherwise sends another suggestion.
FOLLOWS = {
    Stage.NEW: (Stage.CHECKING, Stage.DECLINED),
    Stage.CHECKING: (Stage.ACCEPTED, Stage.DECLINED),
    Stage.ACCEPTED: (),
    Stage.DECLINED: (),
}
MEANINGS = {
    Stage.NEW: "Nobody has taken it up yet.",
    Stage.CHECKING: "Somebody reads the source that it names, and holds it against the record.",
    Stage.ACCEPTED: "Two people have read it and found it right. The record is changed in its file, with this reason.",
    Stage.DECLINED: "It was read, and the record stays as it is, for this reason.",
}
