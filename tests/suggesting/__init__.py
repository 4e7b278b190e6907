"""Tests of suggestions: how they come, who judges them how, and what they change in the files."""
