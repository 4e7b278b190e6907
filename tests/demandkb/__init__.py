"""Tests of the site as a whole: its settings."""
