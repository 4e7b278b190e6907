"""Noticing that a database went while it was read: what was asked of it can be asked of another."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from apps.databases import reading


class Loss:
    """Whether a question failed because its database went, or ended the moment (a replica that had to move on)."""

    def __init__(self, alias: str) -> None:
        self.alias, self.happened = alias, False

    def __call__(self, execute, sql, params, many, context):
        """Put a question to the database, as Django's `execute_wrapper` asks for it."""
        try:
            return execute(sql, params, many, context)
        except reading.GONE:
            self.happened = True
            reading.READERS.let_rest(self.alias)
            raise


@contextmanager
def noticing_loss(alias: str) -> Iterator[Loss]:
    """What becomes of the questions that are put to this database inside; once one is lost, others are asked first."""
    loss = Loss(alias)
    with connections[alias].execute_wrapper(loss):
        yield loss
