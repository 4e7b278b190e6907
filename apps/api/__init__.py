"""What programs see: the facts as JSON under /api/v1/, read-only, each record with its sources."""
