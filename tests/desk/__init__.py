"""Tests of the desk: what it shows, who gets in, and that the rest of the site knows nothing of it."""
