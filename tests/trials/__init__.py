"""The trials, where they are quick, and what they judge by."""
