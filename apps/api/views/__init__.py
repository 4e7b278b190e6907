"""What stands at the addresses of the API; views only connect."""
