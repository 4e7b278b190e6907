"""What the API tells of a profile, piece by piece, from the same sections that the page shows."""

from django.db.models import prefetch_related_objects
from rest_framework.reverse import reverse

from apps.findings.lists.selling import KINDS as SELLING_KINDS
from apps.findings.lists.verdicts import KINDS
from apps.profiles.law import COLUMNS, system_rows
from apps.sources.together import keep
from apps.tables import Cell

SYSTEM = tuple(column.key for column in COLUMNS)


def profiled(profile, request):
    """The pieces of `ProfileSerializer`."""
    state, on_file = profile.state, profile.on_file
    prefetch_related_objects(on_file.findings, "topics", "states")
    prefetch_related_objects(on_file.claims, "actors", "states")
    _with_figures(profile)
    return {
        "id": state.pk,
        "self": reverse("api:profile", args=[state.pk], request=request),
        "state": reverse("api:states-detail", args=[state.pk], request=request),
        "name": state.name,
        "researched_on": state.researched_on,
        "summary": state.summary,
        "approach": profile.approach,
        "selling_sex": profile.selling,
        "systems": _systems(profile),
        "statutes": profile.laws,
        "enforcement": [figure for figure, _ in profile.figures],
        "measures": [shown.measure for _, group in profile.measures for shown in group],
        "measures_not_found": profile.measures_not_found or None,
        "absences": [*profile.absent_laws, *state.absent_measures.all()],
        "security_sector": state.security_roles.all(),
        "participations": state.participations.all(),
        "treaties": [_answer(answer.cell(), instrument=row.instrument_id) for row, answer in profile.treaties],
        "memberships": on_file.memberships,
        "findings": on_file.findings,
        "security_claims": on_file.claims,
        "lists": [
            *({"family": "cross-country-lists", "id": each.pk} for each in on_file.lists),
            *({"family": "selling-sex-lists", "id": each.pk} for each in on_file.selling_lists),
        ],
        "said_otherwise": list(_said_otherwise(on_file)),
        "questions": [question.pk for question in on_file.questions],
        "asked": [_answer(answer.cell(), question=question) for question, answer in profile.questions],
        "not_known": profile.gaps,
        "leads": on_file.leads,
    }


def _with_figures(profile):
    """Each law knows the figures that name it, as `design_of` needs them; all were read with the state."""
    figures = profile.state.figures.all()
    for law in profile.laws:
        keep(law, "figures", [figure for figure in figures if figure.statute_id == law.pk])


def _systems(profile):
    rows = system_rows(profile.state, profile.places, profile.on)
    return [dict(zip(SYSTEM, row, strict=True)) for row in rows]


def _answer(cell, **beside):
    """A cell with what it is the answer to."""
    told = {name: getattr(cell, name) for name in ("kind", "text", "since", "note", "citations")}
    return {**told, **beside}


def _said_otherwise(on_file):
    """Where a list and the records do not say the same."""
    for check in on_file.disagreeing:
        cell = Cell(check.words, kind=KINDS[check.verdict], citations=tuple(check.listed.citations.all()))
        yield _answer(cell, list=check.listed.pk, place=check.name)
    for check in on_file.selling_differing:
        cell = Cell(check.words, kind=SELLING_KINDS[check.word], citations=tuple(check.listed.citations.all()))
        yield _answer(cell, list=check.listed.pk, place=check.state.name)
