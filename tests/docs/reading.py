"""The documentation as it stands in the repository: its files, their links, headings and code."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "fixtures" / "README.md"])
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def prose(path):
    """The text of a page without its blocks of code."""
    return FENCED.sub("", path.read_text())


def links_of(path):
    """Each link or picture that leads to a file of the repository, or to a heading."""
    targets = re.findall(r"\]\(([^)\s]+)\)", prose(path))
    return [target for target in targets if not target.startswith(("https:", "http:", "mailto:"))]


def headings_of(path):
    """Each heading as links name it: small letters, hyphens for blanks, no other signs."""
    titles = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def code_of(path):
    """Each piece of code within a line."""
    return re.findall(r"`([^`\n]+)`", prose(path))


def picture_of(path):
    """The picture of the cut: for each line the packages on it."""
    drawn = re.search(r"## The picture of the cut\n+```text\n(.*?)```", path.read_text(), re.DOTALL)
    return [set(re.split(r"\s*│\s*", re.split(r"\s{3,}", line)[0])) for line in drawn[1].splitlines()]
