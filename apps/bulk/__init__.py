"""The whole data set in one request: every table of facts, written into files that are kept until the facts change."""
