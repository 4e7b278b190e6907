"""A fuzzer of the site's addresses: hostile questions, by a seed, and what must hold of every answer."""
