"""Questions on how the law is applied, on the security sector, and on selling sex."""

from apps.comparison.answer import Answer, not_on_file
from apps.criminalization.sayings import lower_first
from apps.states.models import Family
from apps.tables import Kind


def latest_figure(kind):
    """The latest figure of a kind whose period had begun by the year of the day; uncertain where it had not ended."""

    def answer(asked):
        figures = [f for f in asked.state.figures.all() if f.kind == kind and f.first_year <= asked.on.year]
        if figures:
            latest = max(figures, key=lambda figure: (figure.last_year, figure.first_year))
            earlier = f"{len(figures) - 1} more on file" if len(figures) > 1 else ""
            note = ". ".join(part for part in (latest.note.rstrip("."), earlier) if part)
            ended = latest.last_year <= asked.on.year
            text = f"{latest.value:,} ({latest.period})" if ended else f"{latest.value:,}, for all of {latest.period}"
            return Answer(Kind.YES if ended else Kind.UNCERTAIN, text, note=note, records=(latest,))
        if asked.approach.kind == "none":
            return Answer(
                Kind.NOT_APPLICABLE, "Does not apply: sources rule out a law", records=asked.approach.absences
            )
        return not_on_file(asked, Family.ENFORCEMENT)

    return answer


def security_role(role):
    """Which actors of the security sector were seen in a role that bears on demand."""

    def answer(asked):
        records = [record for record in asked.state.security_roles.all() if record.role == role]
        if not records:
            return not_on_file(asked, Family.SECURITY_SECTOR)
        actors = ", ".join(dict.fromkeys(record.get_actor_display() for record in records))
        note = " ".join(dict.fromkeys(record.summary for record in records))
        return _when_researched(asked, actors, note, records)

    return answer


def selling(asked):
    """The status of selling sex as such."""
    record = getattr(asked.state, "selling_status", None)
    if record is None:
        return Answer(Kind.NOT_RESEARCHED, "Not researched")
    return _when_researched(asked, record.get_value_display(), record.note, [record])


def _when_researched(asked, text, note, records):
    """These records carry no date: for a day before the research it is uncertain whether they held."""
    if asked.in_the_past:
        text = f"When researched ({asked.state.researched_on:%B %Y}): {lower_first(text)}"
        return Answer(Kind.UNCERTAIN, text, note=note, swatch="uncertain", records=tuple(records))
    return Answer(Kind.YES, text, note=note, records=tuple(records))
