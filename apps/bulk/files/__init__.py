"""One file each of the data set: bytes that follow from its tables alone."""
