"""What becomes of the site when something fails: trials by hand, each a command of its own."""
