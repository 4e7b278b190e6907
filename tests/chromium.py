"""The Chromium of this machine: `python -m tests.chromium` ends with what to install where there is none."""

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = (
    "The browser tests need Chromium and found none. Install it (on Debian: apt-get install chromium) "
    "or name its program by the variable CHROMIUM."
)
# It talks to no host but ours, and runs as root in a container too.
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def program() -> str | None:
    """The browser that CHROMIUM names, else the first that is found by its usual names."""
    named = os.environ.get("CHROMIUM")
    return next((path for name in ([named] if named else NAMES) if (path := shutil.which(name))), None)


if __name__ == "__main__":
    sys.exit(None if program() else MISSING)
