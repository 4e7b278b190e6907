"""What the site is built from: the list of it for others (SBOM), and what is known against it."""
