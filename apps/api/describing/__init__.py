"""How the API tells programs what it is: names, words with their meaning, examples, what many operations share."""
