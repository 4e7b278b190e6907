"""Asks the public services of advisories what is known against the packages of the lock: `python -m supply.audit`.

A known fault ends it with 1. Where no service can be reached it says so and ends with 0: the machine of a test may have no way
there. AUDIT=required makes that a fault too. Some networks answer for a service and know nothing; so it is asked first about
a package whose faults are known since long.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from supply.lock import RUNTIME

SERVICES = {"pypi": "the advisories of PyPI", "osv": "OSV"}
KNOWN_BAD = "django==3.2.0"
SECONDS = "10"


def asked(service: str, *arguments: str) -> list[dict] | None:
    """What a service says of each package; None where it says nothing."""
    command = [sys.executable, "-m", "pip_audit", "--vulnerability-service", service, "--format", "json"]
    options = ["--progress-spinner", "off", "--timeout", SECONDS, "--disable-pip", "--desc", "off"]
    done = subprocess.run([*command, *options, *arguments], capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return None


def is_reached(service: str) -> bool:
    """Whether the service itself answers: it knows what everybody knows."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "known-bad.txt"
        file.write_text(f"{KNOWN_BAD}\n")
        return any(each.get("vulns") for each in asked(service, "--no-deps", "--requirement", str(file)) or ())


def report(found: list[dict]) -> tuple[list[str], bool]:
    """What to say of the packages, and whether all is well."""
    bad = [
        f"{each['name']} {each['version']}: {one['id']}, mended in {', '.join(one['fix_versions']) or 'no version yet'}"
        for each in found
        for one in each.get("vulns", ())
    ]
    unknown = [each["name"] for each in found if "skip_reason" in each]
    lines = [*bad, *([f"not audited, since the service does not know them: {', '.join(unknown)}"] if unknown else [])]
    return lines or [f"Nothing is known against the {len(found)} packages of {RUNTIME.name}."], not bad


def main() -> int:
    for service, name in SERVICES.items():
        found = asked(service, "--require-hashes", "--requirement", str(RUNTIME)) if is_reached(service) else None
        if found is not None:
            lines, is_well = report(found)
            print("\n".join(lines))
            return 0 if is_well else 1
        print(f"not audited: {name} cannot be reached.")
    return 1 if os.environ.get("AUDIT") == "required" else 0


if __name__ == "__main__":
    sys.exit(main())
