"""A ticket that is drawn with each form: it says for which record, and when. Automata post without one, or at once."""

from datetime import datetime

from django.core.signing import BadSignature, Signer

SALT = "suggest"
SOONEST, LATEST = 4, 24 * 3600  # seconds after the form was drawn


class BadTicket(ValueError):  # noqa: N818 - nothing of ours has failed
    """The form cannot be taken as it came; it says what to do. `is_early` where the same ticket will do in a moment."""

    def __init__(self, message: str, is_early: bool = False) -> None:
        super().__init__(message)
        self.is_early = is_early


def drawn(record: str, now: datetime) -> str:
    """A ticket for a form about a record."""
    return Signer(salt=SALT).sign(f"{int(now.timestamp())}:{record}")


def judge(ticket: str, record: str, now: datetime) -> None:
    """BadTicket where the form was not drawn by this site for this record, too short a while or too long ago."""
    try:
        moment, _, named = Signer(salt=SALT).unsign(ticket).partition(":")
    except BadSignature:
        moment, named = "", ""
    if not moment or named != record:
        raise BadTicket("This form was not drawn here for this record. It is drawn anew now: send it again.")
    age = int(now.timestamp()) - int(moment)
    if age < SOONEST:
        raise BadTicket(f"The form came back within {SOONEST} seconds. Read it over, and send it again.", is_early=True)
    if age > LATEST:
        raise BadTicket(
            "The form was drawn more than a day ago. Look whether the record still says it, and send it again."
        )
