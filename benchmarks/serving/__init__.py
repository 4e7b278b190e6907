"""How fast the site answers, beside Datasette, nginx and a constant answer of the same server, all in one run."""
