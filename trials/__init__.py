"""Trials of the running site, by hand: they take minutes, and each says what it found. CI runs a small part of them as tests."""
