"""The R of this machine: `python -m tests.r` ends with what to install where something is missing."""

import shutil
import subprocess
import sys

PACKAGES = ("httr2", "jsonlite")
MISSING = (
    "R with httr2 and jsonlite is not installed, so the client in R is not run. Install it "
    "(on Debian: apt-get install r-base-core r-cran-httr2 r-cran-jsonlite)."
)


def program() -> str | None:
    """Where Rscript is."""
    return shutil.which("Rscript")


def is_whole() -> bool:
    """Whether Rscript is there, with what the client needs."""
    asked = "; ".join(f"library({package})" for package in PACKAGES)
    return (
        bool(program()) and subprocess.run([program(), "-e", asked], capture_output=True, check=False).returncode == 0
    )


if __name__ == "__main__":
    sys.exit(None if is_whole() else MISSING)
