"""Places, parts of records and arguments with all that the API writes of them, in a fixed number of queries."""

from django.db.models import F, Prefetch

from apps.criminalization.models import AbsentLaw, Amendment, Statute
from apps.findings.models import ApproachArgument, Finding, Tension
from apps.instruments.models import Provision, Transposition
from apps.prevention.models import MeasureTypeProfile, PreventionAim
from apps.sources.models import with_sources
from apps.states.models import Jurisdiction, Membership, Organization

ORGANIZATION_SOURCES = "organization__citations__source"


def jurisdictions():
    """Every state as a whole and its parts, with the law on file of each."""
    return (
        Jurisdiction.objects.select_related("state")
        .prefetch_related(
            f"state__memberships__{ORGANIZATION_SOURCES}",
            Prefetch("statutes", with_sources(Statute.objects.all())),
            Prefetch("absent_laws", with_sources(AbsentLaw.objects.all())),
        )
        .order_by("state__name", "-is_whole", "name", "id")
    )


def organizations():
    """Every organization with its members by name."""
    members = Membership.objects.order_by("state__name")
    return with_sources(Organization.objects.all()).prefetch_related(Prefetch("memberships", members))


def memberships():
    """Every membership, state by state."""
    return Membership.objects.prefetch_related(ORGANIZATION_SOURCES).order_by("state__name", "since_first", "id")


def provisions():
    """Every provision, instrument by instrument."""
    fetched = Provision.objects.prefetch_related("instrument__citations__source")
    return fetched.order_by("instrument__position", "position", "id")


def transpositions():
    """Every transposition that was seen, instrument by instrument."""
    return with_sources(Transposition.objects.all()).order_by("instrument__position", "position", "id")


def amendments():
    """Every amendment, statute by statute."""
    fetched = Amendment.objects.select_related("statute__jurisdiction")
    return fetched.prefetch_related("statute__citations__source").order_by(
        "statute__jurisdiction__state__name", "statute__position", "statute_id", "position", "id"
    )


def arguments():
    """Every argument on an approach, in the order of the record; those on criminal law as a whole come last."""
    fetched = ApproachArgument.objects.prefetch_related("finding__citations__source")
    return fetched.order_by(F("approach__position").asc(nulls_last=True), "position", "id")


def tensions():
    """Every place where findings do not fit each other."""
    findings = Prefetch("finding_links__finding", with_sources(Finding.objects.all()))
    return with_sources(Tension.objects.all()).prefetch_related("finding_links", findings)


def measure_types():
    """The types of prevention in the order of the typology."""
    return with_sources(MeasureTypeProfile.objects.all()).prefetch_related("finding_links")


def prevention_aims():
    """The aims of prevention."""
    return with_sources(PreventionAim.objects.all()).prefetch_related("finding_links")
