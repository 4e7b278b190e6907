"""Records as the API writes them, with the names of the files of facts."""
