"""Which database answers: one for what is written, any of several for what is read."""

from apps.databases.reading import is_primary, one_moment, read_from

__all__ = ["is_primary", "one_moment", "read_from"]
