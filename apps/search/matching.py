"""Which entries fit a question: the one place that knows that there are two databases.

A database says which entries fit and nothing else. `apps/search/ranking.py` puts them in order, so the order is the same
everywhere.
"""

from django.db import connections
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from apps.search import postgresql, sqlite

# Each has `condition(question)`: SQL that is true of an entry that fits, and its parameters.
DATABASES = {"sqlite": sqlite, "postgresql": postgresql}


def fitting(entries, question):
    """Those of some entries that fit a question; none where it asks for nothing."""
    if question.is_empty:
        return entries.none()
    sql, parameters = DATABASES[connections[entries.db].vendor].condition(question)
    return entries.filter(RawSQL(sql, parameters, output_field=BooleanField()))
