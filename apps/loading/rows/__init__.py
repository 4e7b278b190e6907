"""From files of facts to rows of the database.

Each family has a module with a function from the files to rows. A row's key follows from the files alone, so that
the same files always give the same rows, and nothing has to be looked up. The files have been judged before.
"""

from django.apps import apps

from apps.loading.rows.claims import list_rows, security_rows
from apps.loading.rows.documents import document_rows, explanation_rows
from apps.loading.rows.instruments import instrument_rows, participation_rows
from apps.loading.rows.laws import law_rows
from apps.loading.rows.notes import note_rows
from apps.loading.rows.prevention import prevention_rows
from apps.loading.rows.questions import question_rows
from apps.loading.rows.readings import reading_rows
from apps.loading.rows.recommendations import recommendation_rows
from apps.loading.rows.states import organization_rows, state_rows
from apps.loading.rows.typology import typology_rows
from apps.sources.models import Source

FAMILIES = (
    organization_rows,
    state_rows,
    instrument_rows,
    law_rows,
    prevention_rows,
    document_rows,
    explanation_rows,
    typology_rows,
    recommendation_rows,
    reading_rows,
    question_rows,
    security_rows,
    list_rows,
    note_rows,
)

# The packages that hold facts, the lowest of the cut first.
PACKAGES = ("sources", "states", "instruments", "criminalization", "prevention", "findings")


def models_of_facts():
    """Every model of facts, each after those it names: a model names classes, so these were made before it."""
    return [model for package in PACKAGES for model in apps.get_app_config(package).get_models()]


def rows_of(files):
    """All rows of the files by model, in order of dependency; a model without a row has an empty list."""
    rows = {model: {} for model in models_of_facts()}
    for family in FAMILIES:
        _keep(rows, family(files))
    _keep(rows, participation_rows(files, list(rows[Source].values())))
    return {model: list(kept.values()) for model, kept in rows.items()}


def _keep(rows, made):
    """Sources come up wherever they are cited and are one row; any other key stands once."""
    for row in made:
        kept = rows[type(row)]
        if row.id in kept and not isinstance(row, Source):
            raise ValueError(f"{type(row).__name__} {row.id} comes up twice")
        kept[row.id] = row
