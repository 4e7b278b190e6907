"""A state on one printed page, for a ministry or an NGO."""
