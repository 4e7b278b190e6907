"""Where the site lies, and where it writes."""

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("DEMANDKB_VAR") or BASE_DIR / "var")
