"""How a reader without a mouse moves through a page."""

import pytest

MOST_TABS = 120  # from the top of a page to what a reader looks for


def tabs_to(page, found) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if found.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{found} is not reached by {MOST_TABS} presses of Tab")
