"""What programs see of the invented world."""
