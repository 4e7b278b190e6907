"""The desk: where operators log in, look at the facts as they lie in the database, read suggestions, and take down
what must not stay."""
