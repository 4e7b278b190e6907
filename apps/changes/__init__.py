"""What became of each record from load to load: when it was first here, when it changed, when it went and where to."""
