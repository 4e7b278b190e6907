"""What many tests look at is worked out once, as long as the database holds what it held then."""

from collections.abc import Callable, Hashable
from typing import Any

CHANGES = ("INSERT", "UPDATE", "DELETE")


class Changed:
    """Whether a test has changed the database, told by its statements. What it changes is rolled back after it."""

    def __init__(self) -> None:
        self.said = False

    def __call__(self, execute, sql, params, many, context):
        self.said = self.said or sql.lstrip().upper().startswith(CHANGES)
        return execute(sql, params, many, context)


class Kept:
    """What tests have worked out on facts that nobody has changed since they were loaded.

    What a test asks for after it has changed the database, and what itself changes it, is worked out anew each time.
    """

    def __init__(self, changed: Changed) -> None:
        self.changed, self.found = changed, {}

    def once(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What `make` gives, made when it is first asked for under this key."""
        if not self.changed.said and key in self.found:
            return self.found[key]
        made = make()
        if not self.changed.said:
            self.found[key] = made
        return made


def answered(client, address: str, **extra):
    """The answer to an address, without the objects that it was made from."""
    answer = client.get(address, **extra)
    answer.context = answer.templates = None
    if answer.streaming:  # a file from disk, which is closed where it ends
        answer.getvalue()
    return answer
