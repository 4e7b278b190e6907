"""Recommendations against records: what the records of each state say of each recommended step."""
