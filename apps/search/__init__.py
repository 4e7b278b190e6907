"""Finding by words: an entry for every page and record of the site, the question of a reader, and what fits it."""
