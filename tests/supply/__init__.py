"""Tests of the list of what the site is built from, and of what is said of it."""
