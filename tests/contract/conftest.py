"""The servers that clients ask."""

from tests.serving import site, world_site  # noqa: F401 - fixtures of the tests beside this file
