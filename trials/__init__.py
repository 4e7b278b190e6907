"""Long trials of the whole site, run by hand: `python -m trials.<name>`."""
