"""The LibreOffice of this machine.

`python -m tests.libreoffice` says what to install where there is none; with the word `required` that is a fault.
"""

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
    profile, out = (folder / "profile").as_uri(), folder / "printed"
    command = [program(), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", out, *files], check=True, capture_output=True, timeout=SECONDS)
    return {each.name: (out / f"{each.stem}.pdf").read_bytes() for each in files}


def main(words: list[str]) -> int:
    """1 where it is required and missing; where it is only missing, that is said."""
    if program():
        return 0
    sys.stderr.write(f"{MISSING}\n")
    return int("required" in words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
