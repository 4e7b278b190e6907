"""A profile as a table: one row a record, with its sources."""

from apps.criminalization.sayings import approach_words, span_words
from apps.findings.lists.selling import KINDS as SELLING_KINDS
from apps.findings.lists.verdicts import KINDS
from apps.tables import Cell, Column, Kind, Table

COLUMNS = (
    Column("item", "Record"),
    Column("section", "Section"),
    Column("statement", "What the record says", coded=True),
    Column("when", "When"),
    Column("confidence", "Confidence"),
)


def profile_table(profile):
    """Everything on file about a state, and what others say of it, record by record."""
    rows = [*_law(profile), *_application(profile), *_prevention(profile), *_promises(profile), *_named(profile)]
    return Table(
        title=f"{profile.state.name}: law and prevention work on demand",
        columns=COLUMNS,
        rows=tuple(rows),
        notes=(profile.state.summary, *(_gap(gap) for gap in profile.gaps)),
        as_of=profile.on.isoformat(),
        query="Everything on file",
    )


def _gap(gap):
    return f"Not known. {gap.text} {'; '.join(gap.of)}".rstrip()


def _row(name, section, text, when="", record=None, kind=Kind.YES, citations=None):
    confidence = record.get_confidence_display() if hasattr(record, "confidence") else ""
    found = tuple(record.citations.all()) if citations is None else tuple(citations)
    return (Cell(name, citations=found), Cell(section), Cell(text, kind=kind), Cell(when), Cell(confidence))


def _law(profile):
    state, approach = profile.state, profile.approach
    yield _row("Approach", "Approach", approach.phrase, approach.since, citations=approach.citations)
    if profile.selling:
        said = f"{profile.selling.get_value_display()}. {profile.selling.note}"
        yield _row("Selling sex", "Selling sex", said, record=profile.selling)
    for law in profile.row.laws:
        yield _row(str(law), "Statutes", f"{approach_words(law)}. {law.summary}", span_words(law), law)
    for absent in profile.absent_laws:
        name = f"{absent.get_topic_display()}: {absent.jurisdiction.name if absent.jurisdiction_id else state.name}"
        text = f"None, says a source. {absent.note}".strip()
        yield _row(name, "Laws that do not exist", text, absent.as_of.words, absent, Kind.NONE)


def _application(profile):
    for figure, _ in profile.figures:
        text = f"{figure.value:,}. {figure.note}"
        yield _row(figure.get_kind_display(), "Application", text, figure.period, figure)


def _prevention(profile):
    for label, group in profile.measures:
        for shown in group:
            yield _row(shown.measure.title, label, shown.measure.summary, shown.when, shown.measure)
    for absent in profile.state.absent_measures.all():
        text = f"None, says a source. {absent.note}".strip()
        yield _row(
            absent.get_topic_display(), "Measures that do not exist", text, absent.as_of.words, absent, Kind.NONE
        )
    for role in profile.state.security_roles.all():
        yield _row(
            f"{role.get_actor_display()}: {role.get_role_display().lower()}",
            "Security sector",
            role.summary,
            record=role,
        )


def _promises(profile):
    for row, answer in profile.treaties:
        yield _row(
            row.instrument.short_title, "Treaties and directives", answer.text, answer.since, kind=answer.kind,
            citations=answer.citations or row.cited,
        )  # fmt: skip
    for held in profile.on_file.memberships:
        yield _row(held.organization.name, "Memberships", held.words, record=held.organization)


def _named(profile):
    for finding in profile.on_file.findings:
        yield _row(finding.id, "Said by others of this state", finding.statement, finding.as_of, finding)
    for claim in profile.on_file.claims:
        yield _row(claim.id, "Said by others of this state", claim.claim, record=claim)
    for each in profile.on_file.lists:
        when = each.as_of.words if each.as_of else ""
        yield _row(each.id, "Named on a list", f"{each.get_approach_display()}. {each.note}".strip(), when, each)
    for check in profile.on_file.disagreeing:
        yield _row(
            f"{check.listed.pk}: {check.name}", "Lists that say otherwise", check.words, kind=KINDS[check.verdict],
            citations=check.listed.citations.all(),
        )  # fmt: skip
    for check in profile.on_file.selling_differing:
        yield _row(
            f"{check.listed.pk}: {check.state.name}", "Lists that say otherwise", check.words, record=check.listed,
            kind=SELLING_KINDS[check.word],
        )  # fmt: skip
    for each in profile.on_file.selling_lists:
        when = each.as_of.words if each.as_of else ""
        yield _row(each.id, "Named on a list", f"Selling sex: {each.get_value_display()}", when, each)
