"""People at the desk."""

import pytest
from django.contrib.auth.hashers import ScryptPasswordHasher
from django.contrib.auth.models import User

PASSWORD = "seven-quiet-herons"


@pytest.fixture
def superuser(db):
    """Somebody who may do all that anybody may."""
    return User.objects.create_user("alma", password=PASSWORD, is_staff=True, is_superuser=True)


@pytest.fixture
def at_the_desk(db, client):
    """A function that lets somebody sit down at the desk, without a password, and gives the browser."""

    def seat(name="boss", **may):
        user = User.objects.create(username=name, is_staff=True, **may)
        client.force_login(user, backend="apps.desk.staff.OnlyStaff")
        return client

    return seat


@pytest.fixture
def boss(at_the_desk):
    """The browser of a superuser."""
    return at_the_desk(is_superuser=True)


@pytest.fixture
def quick(monkeypatch):
    """Passwords are hashed as ever, with less work: for tests of many failures."""
    monkeypatch.setattr(ScryptPasswordHasher, "work_factor", 2)
