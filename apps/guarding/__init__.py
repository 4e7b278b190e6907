"""What a browser may do with an answer of the site, whoever gave it: a page, the API, a file from disk, a refusal."""
