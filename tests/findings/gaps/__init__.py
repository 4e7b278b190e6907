"""Recommendations against records."""
