"""One answer of the site looked at by many tests: asked for once, as long as the database holds what it held then."""

from django.http import HttpResponse

CHANGES = ("INSERT", "UPDATE", "DELETE")


class Changed:
    """Whether a test has changed the database, told by its statements. What it changes is rolled back after it."""

    def __init__(self) -> None:
        self.said = False

    def __call__(self, execute, sql, params, many, context):
        self.said = self.said or sql.lstrip().upper().startswith(CHANGES)
        return execute(sql, params, many, context)


class Looks:
    """The answers that tests have looked at, without the objects that they were made from.

    What a test asks for after it has changed the database, and what itself changes it, is asked for anew each time.
    """

    def __init__(self, changed: Changed) -> None:
        self.changed, self.answers = changed, {}

    def at(self, client, facts, address: str, **extra) -> HttpResponse:
        """The answer to an address, on the facts that the database holds."""
        key = (facts, address, *sorted(extra.items()))
        if not self.changed.said and key in self.answers:
            return self.answers[key]
        answer = client.get(address, **extra)
        answer.context = answer.templates = None
        if not self.changed.said:
            self.answers[key] = answer
        return answer
