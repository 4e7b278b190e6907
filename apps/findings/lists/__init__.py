"""Cross-country lists beside the records."""
