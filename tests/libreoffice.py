"""The LibreOffice of this machine: `python -m tests.libreoffice` ends with what to install where there is none."""

import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("soffice", "libreoffice")
MISSING = (
    "LibreOffice is not installed, so no file is opened with it. Install it "
    "(on Debian: apt-get install libreoffice-writer libreoffice-calc)."
)
SECONDS = 50


def program() -> str | None:
    """The office that is found first by its usual names."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def as_pdf(files: list[Path], folder: Path) -> dict[str, bytes]:
    """Files as LibreOffice prints them, by their names, each opened by one run with a profile of its own."""
    if not program():
        raise FileNotFoundError(MISSING)
    profile, out = (folder / "profile").as_uri(), folder / "printed"
    command = [program(), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", out, *files], check=True, capture_output=True, timeout=SECONDS)
    return {each.name: (out / f"{each.stem}.pdf").read_bytes() for each in files}


if __name__ == "__main__":
    sys.exit(None if program() else MISSING)
