"""What a lock names."""

import re
from pathlib import Path

from packaging.markers import Marker

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = ROOT / "requirements" / "runtime.lock"
LINE = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)\s*(?:;\s*([^\\]+?))?\s*\\?$", re.MULTILINE)


def locked(text: str) -> dict[str, str]:
    """Version by name, as packages write their names in addresses, of all that this machine installs from a lock."""
    found = LINE.findall(text)
    return {normal(name): version for name, version, only in found if not only or Marker(only).evaluate()}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
