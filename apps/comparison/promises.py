"""Questions on treaties and directives."""

from apps.comparison.answer import Answer
from apps.criminalization.sayings import lower_first
from apps.instruments.models import Status
from apps.tables import Kind


def takes_part(instrument, is_directive=False):
    """How a state stands to an instrument on a day."""

    def answer(asked):
        row = next((row for row in asked.state.participations.all() if row.instrument_id == instrument), None)
        if row:
            return standing(row, asked)
        if is_directive and not asked.is_eu_member:
            return Answer(Kind.NOT_APPLICABLE, "Does not apply: not a member of the European Union")
        return Answer(Kind.NOT_RESEARCHED, "Not researched")

    return answer


def _dated(row):
    return f" ({row.as_of.words})" if row.as_of else ""


def _party(row, asked):
    begins = row.in_force or row.ratified
    if not begins:
        return _undated(row, asked, "Party")
    came = begins.had_come(asked.on)
    word = "In force for it" if row.in_force else "Ratified"
    if came:
        text = "Party" if row.in_force else "Party, by ratification"
        return Answer(Kind.YES, text, since=begins.words, records=(row,))
    if came is None:
        return Answer(
            Kind.UNCERTAIN, f"Perhaps a party: {word.lower()} {begins.words}", swatch="uncertain", records=(row,)
        )
    return Answer(Kind.NONE, f"Not yet a party. {word} {begins.words}", records=(row,))


def _undated(row, asked, words):
    """No first day: it holds from the date of the source on, or from the day of research where the source has none."""
    seen = row.as_of.last if row.as_of else asked.state.researched_on
    if asked.on >= seen:
        return Answer(Kind.YES, f"{words}, first day not known", records=(row,))
    return Answer(
        Kind.UNCERTAIN,
        f"Perhaps {lower_first(words)}: first day not known",
        swatch="uncertain",
        records=(row,),
    )


def _bound(row, asked):
    begins = row.in_force or row.instrument.in_force_from
    if begins and begins.had_come(asked.on) is False:
        return Answer(Kind.NONE, f"Not yet in force. In force {begins.words}", records=(row,))
    if row.in_force:
        return Answer(Kind.YES, "Bound as an EU member", since=row.in_force.words, records=(row,))
    if not asked.is_eu_member:
        return Answer(Kind.NOT_APPLICABLE, "Does not apply: not a member of the European Union", records=(row,))
    return _undated(row, asked, "Bound as an EU member")


def _signatory(row, asked):
    if row.signed and row.signed.had_come(asked.on) is False:
        return Answer(Kind.NONE, f"Not yet signed. Signed {row.signed.words}", records=(row,))
    return Answer(
        Kind.PARTLY, f"Signed, not ratified{_dated(row)}", since=row.signed.words if row.signed else "", records=(row,)
    )


def _not_party(row, asked):
    return Answer(Kind.NONE, f"Not a party, says a source{_dated(row)}", records=(row,))


def _opted_out(row, asked):
    return Answer(Kind.NONE, f"Opted out, says a source{_dated(row)}", records=(row,))


STANDINGS = {
    Status.PARTY: _party,
    Status.BOUND_BY_MEMBERSHIP: _bound,
    Status.SIGNATORY: _signatory,
    Status.NOT_PARTY: _not_party,
    Status.OPTED_OUT: _opted_out,
}


def standing(row, asked):
    """How a state stands to an instrument on a day, by its row of participation."""
    return STANDINGS[row.status](row, asked)


def binds(row, asked):
    """Whether an instrument binds a state on a day, as the comparison would say it: a signature alone does not."""
    return standing(row, asked).kind is Kind.YES
