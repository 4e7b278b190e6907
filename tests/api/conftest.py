"""Asking the API."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def ask(client, db):
    """The answer of the API to an address under /api/v1/."""
    return lambda path, **headers: client.get(f"/api/v1/{path}", headers=headers)


@pytest.fixture
def cost(ask):
    """How many queries an answer costs."""

    def queries_of(path):
        with CaptureQueriesContext(connection) as queries:
            assert ask(path).status_code == 200
            return len(connection.queries) - queries.initial_queries

    return queries_of
