"""A page as a test reads it: its text without marks, its links, its parts."""

import html
import re


def text_of(response):
    """What a reader sees of a page, in one line."""
    body = re.sub(r"<(script|style|title)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", body))).strip()


def part_of(response, key):
    """The text of the section with this heading."""
    found = re.search(rf'<section aria-labelledby="{key}".*?</section>', response.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", found[0]))).strip() if found else ""


def links_of(response):
    """Every address that the page links to."""
    return [html.unescape(found) for found in re.findall(r'href="([^"]*)"', response.content.decode())]
