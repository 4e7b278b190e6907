"""Releases: what the knowledge base held on a day, each under an address that stays."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import reverse

from apps.bulk.files.formats import FILES, SUMS
from apps.changes.between import changes_between
from apps.changes.models import RecordChange, Release
from apps.changes.table import change_table
from apps.changes.wording import ONE, sentence
from apps.loading.releases import FILES as FOLDER_OF_FILES
from apps.loading.releases import FOLDER
from apps.pages.changes import told
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.errors import NotHere
from apps.pages.showing import show
from apps.serving.facts import facts_of
from apps.states.choices import state_names
from apps.tables import Table
from apps.tables.terms import how_to_cite

LATEST = "latest"
FOR_EVER = 365 * 24 * 3600  # seconds


@dataclass(frozen=True)
class ReleasedFile:
    """A file of a release."""

    name: str
    holds: str
    size: int
    sha256: str
    address: str


def page(request):
    """All releases, the newest first, and what has changed since."""
    clock = clock_alone(request)
    releases = list(Release.objects.all())
    context = {
        "releases": releases,
        "facts": facts_of(request),
        "pairs": list(zip(releases[1:], releases, strict=False)),
    }
    return show(request, "releases.html", context, clock)


def one(request, version):
    """One release: its notes, its files, what it changed."""
    clock = clock_alone(request)
    release = _found(version)
    others = [each for each in Release.objects.all() if each != release]
    context = {
        "release": release,
        "files": files_of(release),
        "others": others,
        "changes": RecordChange.objects.filter(release=release).count(),
        "how_to_cite": citation(request, release),
    }
    return show(request, "release.html", context, clock)


def file(request, version, name):
    """A file of a release, as it was made."""
    path = _folder(_found(version)) / name
    known = {each.name: each for each in (*FILES, SUMS)}
    if name not in known or not path.is_file():
        names = {each: reverse("release-file", args=[version, each]) for each in known}
        raise NotHere("file", name, names, "releases", way_out="All releases")
    response = FileResponse(path.open("rb"), content_type=known[name].media_type, as_attachment=True, filename=name)
    response["Cache-Control"] = f"public, max-age={FOR_EVER}, immutable"
    response["ETag"] = f'"{_digest(path, path.stat().st_mtime_ns)[:32]}"'
    return response


def latest(request, name=""):
    """The way to the newest release, or to a file of it."""
    newest = Release.objects.first()
    if newest is None:
        raise NotHere("release", LATEST, {}, "releases", way_out="All releases")
    args = [newest.version, name] if name else [newest.version]
    return HttpResponseRedirect(reverse("release-file" if name else "release", args=args))


def difference(request, earlier, later):
    """What differs between two releases, by state and by kind, in words."""
    clock = clock_alone(request)
    first, second = _found(earlier), _found(later)
    if first.position > second.position:
        return HttpResponsePermanentRedirect(reverse("release-difference", args=[later, earlier]))
    found = changes_between(first, second)
    context = {
        "earlier": first,
        "later": second,
        "groups": by_state(found),
        "changes": len(found),
        "how_to_cite": how_to_cite_here(request, _table(first, second, found)),
    }
    return show(request, "difference.html", context, clock)


def download(request, earlier, later, format):
    """The same as a file."""
    clock_alone(request)
    first, second = sorted((_found(earlier), _found(later)), key=lambda each: each.position)
    return answer(request, _table(first, second, changes_between(first, second)), format)


def by_state(changes):
    """Changes under the name of their state, and then by family; what is of no one state comes last."""
    names = state_names()
    groups = {}
    for change in sorted(changes, key=lambda each: (not each.state, names.get(each.state, ""), each.family, each.key)):
        name = names.get(change.state, "Of no one state")
        groups.setdefault(name, {}).setdefault(ONE[change.family], []).append((sentence(change), told(change)))
    return [(name, list(families.items())) for name, families in groups.items()]


def files_of(release):
    """The files of a release, with sizes and digests."""
    folder = _folder(release)
    found = []
    for each in (*FILES, SUMS):
        path = folder / each.name
        if path.is_file():
            stat = path.stat()
            address = reverse("release-file", args=[release.version, each.name])
            found.append(ReleasedFile(each.name, each.holds, stat.st_size, _digest(path, stat.st_mtime_ns), address))
    return found


def citation(request, release):
    """How to cite a release as a whole."""
    address = request.build_absolute_uri(reverse("release", args=[release.version]))
    title = (
        f"A knowledge base on demand that fosters trafficking in persons, release {release.version}, {release.digest}"
    )
    return how_to_cite(Table(title, columns=(), rows=(), address=address))


def _table(earlier, later, changes):
    title = f"What differs between the releases {earlier.version} and {later.version}"
    return change_table(changes, state_names(), title=title)


def _found(version):
    release = Release.objects.filter(version=version).first()
    if release is None:
        known = Release.objects.values_list("version", flat=True)
        names = {each: reverse("release", args=[each]) for each in known}
        raise NotHere("release", version, names, "releases", way_out="All releases")
    return release


def _folder(release) -> Path:
    return settings.BASE_DIR / FOLDER / release.version / FOLDER_OF_FILES


@lru_cache(maxsize=256)
def _digest(path, changed):
    """The SHA-256 of a file that has not changed since a moment."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
