"""An invented world in the shape of fixtures/ (README.md beside this file)."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
