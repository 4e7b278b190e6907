"""How databases fail, and what is said of it."""
