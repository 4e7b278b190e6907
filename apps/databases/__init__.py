"""The databases that hold what the site knows: how they fail."""
