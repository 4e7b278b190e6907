"""Addresses of the API. To add a list, add a line to `LISTS`."""

from django.urls import path, re_path
from rest_framework.routers import SimpleRouter

from apps.api.endings import with_endings
from apps.api.views.bulk import Bulk, BulkFile
from apps.api.views.checks import Checks
from apps.api.views.comparison import Compare, Topics
from apps.api.views.coverage import Coverage, Leads
from apps.api.views.crossed import Crossed
from apps.api.views.dataset import Dataset, Notes, Vocabulary
from apps.api.views.description import Description, TryIt
from apps.api.views.documents import Arguments, Documents, MeasureTypes, PreventionAims, Tensions
from apps.api.views.findings import Findings, PolicyRegimes, Questions, Recommendations, SecurityClaims
from apps.api.views.gaps import Gaps
from apps.api.views.history import Changes, Releases
from apps.api.views.kept import Kept
from apps.api.views.law import Approaches, Enforcement, Statutes
from apps.api.views.lists import CrossCountryLists, SellingSexLists
from apps.api.views.metrics import Metrics
from apps.api.views.open import NothingHere
from apps.api.views.over_time import Adoption, Years
from apps.api.views.parts import Amendments, Provisions, Transpositions
from apps.api.views.places import Jurisdictions, Memberships, Organizations
from apps.api.views.prevention import Absences, Measures, SecuritySector
from apps.api.views.problems import Problems
from apps.api.views.profile import Profiles
from apps.api.views.promises import Instruments, Participations, Sources
from apps.api.views.readings import Readings
from apps.api.views.removed import Removed
from apps.api.views.root import Root
from apps.api.views.search import Search, Suggestions
from apps.api.views.similar import Similar
from apps.api.views.states import States
from apps.api.views.timeline import Timeline

app_name = "api"
LISTS = (
    ("states", States),
    ("jurisdictions", Jurisdictions),
    ("organizations", Organizations),
    ("memberships", Memberships),
    ("instruments", Instruments),
    ("provisions", Provisions),
    ("transpositions", Transpositions),
    ("participations", Participations),
    ("approaches", Approaches),
    ("arguments", Arguments),
    ("statutes", Statutes),
    ("amendments", Amendments),
    ("enforcement", Enforcement),
    ("measure-types", MeasureTypes),
    ("prevention-aims", PreventionAims),
    ("measures", Measures),
    ("absences", Absences),
    ("security-sector", SecuritySector),
    ("security-claims", SecurityClaims),
    ("policy-regimes", PolicyRegimes),
    ("sources", Sources),
    ("documents", Documents),
    ("findings", Findings),
    ("tensions", Tensions),
    ("recommendations", Recommendations),
    ("readings", Readings),
    ("questions", Questions),
    ("timeline", Timeline),
    ("cross-country-lists", CrossCountryLists),
    ("selling-sex-lists", SellingSexLists),
    ("coverage", Coverage),
    ("leads", Leads),
)
OTHERS = (
    "search",
    "compare",
    "topics",
    "metrics",
    "crossed",
    "years",
    "adoption",
    "gaps",
    "checks",
    "dataset",
    "vocabulary",
    "notes",
    "removed",
    "releases",
    "changes",
    "bulk",
    "schema",
    "docs",
    "problems",
)
ENDPOINTS = (*((name, f"{name}-list") for name, _ in LISTS), *((name, name) for name in OTHERS))

router = SimpleRouter()
for name, view in LISTS:
    router.register(name, view, basename=name)

answers = [
    *router.urls,
    path("states/<str:pk>/similar/", Similar.as_view({"get": "list"}, basename="similar"), name="similar"),
    path("states/<str:pk>/profile/", Profiles.as_view({"get": "retrieve"}, basename="profile"), name="profile"),
    path("search/", Search.as_view({"get": "list"}, basename="search"), name="search"),
    path("search/suggestions/", Suggestions.as_view(), name="suggestions"),
    path("years/", Years.as_view(), name="years"),
    path("adoption/", Adoption.as_view(), name="adoption"),
    path("compare/", Compare.as_view(), name="compare"),
    path("kept/<str:id>/", Kept.as_view(), name="kept"),
    path("topics/", Topics.as_view(), name="topics"),
    path("metrics/", Metrics.as_view(), name="metrics"),
    path("gaps/", Gaps.as_view({"get": "list"}, basename="gaps"), name="gaps"),
    path("dataset/", Dataset.as_view(lists=LISTS), name="dataset"),
    path("vocabulary/", Vocabulary.as_view(lists=LISTS), name="vocabulary"),
    path("notes/", Notes.as_view(), name="notes"),
    path("removed/", Removed.as_view({"get": "list"}, basename="removed"), name="removed"),
    path("releases/", Releases.as_view({"get": "list"}, basename="releases"), name="releases"),
    path("changes/", Changes.as_view({"get": "list"}, basename="changes"), name="changes"),
    path("checks/", Checks.as_view(), name="checks"),
    path("crossed/", Crossed.as_view(), name="crossed"),
    path("schema/", Description.as_view(), name="schema"),
    path("problems/", Problems.as_view(), name="problems"),
    path("problems/<str:name>/", Problems.as_view(), name="problem"),
]
urlpatterns = [
    path("", Root.as_view(endpoints=ENDPOINTS), name="root"),
    path("bulk/", Bulk.as_view(), name="bulk"),
    path("bulk/<str:name>", BulkFile.as_view(), name="bulk-file"),
    *with_endings(answers),
    path("docs/", TryIt.as_view(), name="docs"),
    re_path(r"", NothingHere.as_view(names=tuple(name for name, _ in ENDPOINTS)), name="nothing"),
]
