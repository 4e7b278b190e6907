"""The whole data set in one request: its tables, its files, where they are kept, how they are sent."""
