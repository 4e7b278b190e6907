"""Writes what the site is built from as CycloneDX, with licences: `python -m supply.sbom test-results/sbom.cdx.json`.

It tells of the packages of the lock as they are installed here, and of the programs, scripts and fonts inside them, whose
licences are others. The list is judged by its schema before it is written.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseAcknowledgement
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from packaging.requirements import Requirement

from supply.lock import RUNTIME, locked, normal

# What packages carry inside them, by package: name and licence.
INSIDE = {
    "pypandoc-binary": [("pandoc", "GPL-2.0-or-later")],
    "typst": [("Libertinus fonts", "OFL-1.1"), ("New Computer Modern fonts", "GUST-Font-License-1.0")],
    "drf-spectacular-sidecar": [("swagger-ui", "Apache-2.0"), ("redoc", "MIT")],
    "django-htmx": [("htmx", "0BSD")],
    "psycopg-binary": [("libpq", "PostgreSQL"), ("OpenSSL", "Apache-2.0")],
}
# Licences of packages that do not name theirs in their description, as their own files say.
UNTOLD = {"uritemplate": "BSD-3-Clause OR Apache-2.0"}
OURS = ("demandkb", "Apache-2.0")
LICENCES = LicenseFactory()


def licence_of(package: Distribution) -> str:
    """The licence that a package names: as an expression, else by its classifiers, else in its own words."""
    told = package.metadata
    if expression := told.get("License-Expression"):
        return expression
    named = [
        line.rpartition("::")[2].strip() for line in told.get_all("Classifier", []) if line.startswith("License ::")
    ]
    words = (told.get("License") or "").strip().partition("\n")[0]
    return words or " / ".join(named) or UNTOLD.get(normal(told["Name"]), "")


def part(name: str, version: str | None, licence: str, kind: ComponentType, place: str) -> Component:
    return Component(
        name=name,
        version=version,
        type=kind,
        bom_ref=place,
        purl=PackageURL("pypi", name=normal(name), version=version) if kind is ComponentType.LIBRARY else None,
        licenses=[LICENCES.make_from_string(licence, license_acknowledgement=LicenseAcknowledgement.DECLARED)],
    )


def needs_of(package: Distribution, known: dict) -> Iterator[str]:
    """The names of what a package needs here."""
    for line in package.requires or ():
        need = Requirement(line)
        if normal(need.name) in known and (not need.marker or need.marker.evaluate({"extra": ""})):
            yield normal(need.name)


def bill() -> Bom:
    """The list, from the lock and from what is installed."""
    found = {name: distribution(name) for name in locked(RUNTIME.read_text())}
    bom, root = Bom(), part(OURS[0], None, OURS[1], ComponentType.APPLICATION, OURS[0])
    bom.metadata.component = root
    parts = {
        name: part(each.metadata["Name"], each.version, licence_of(each), ComponentType.LIBRARY, name)
        for name, each in found.items()
    }
    inside = {
        name: [
            part(what, None, licence, ComponentType.FILE, f"{name}/{what}") for what, licence in INSIDE.get(name, ())
        ]
        for name in parts
    }
    for each in (*parts.values(), *(one for many in inside.values() for one in many)):
        bom.components.add(each)
    bom.register_dependency(root, parts.values())
    for name, each in parts.items():
        bom.register_dependency(each, [*(parts[need] for need in needs_of(found[name], parts)), *inside[name]])
    return bom


def main(place: Path) -> int:
    written = JsonV1Dot6(bill()).output_as_string(indent=1)
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(written):
        print(f"The list breaks its schema: {fault}", file=sys.stderr)
        return 1
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(written, encoding="utf-8")
    print(f"{place} lists {len(bill().components)} parts.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
