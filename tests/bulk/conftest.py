"""The data set of the invented world, gathered once, and a folder of its own for the files."""

import pytest

from apps.bulk.files.formats import FILES
from apps.bulk.gathering import data_set


@pytest.fixture(scope="session")
def data(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        return data_set()


@pytest.fixture(scope="session")
def written(data):
    """The bytes of each file by its name."""
    return {file.name: file.write(data) for file in FILES}


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("var")


@pytest.fixture
def var(settings, folder):
    """What the site writes, one folder for the tests of a module."""
    settings.VAR = folder
    return folder
