"""What readers suggest to correct: kept beside the facts, read by two people, and given back as a patch of the files."""
