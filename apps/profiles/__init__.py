"""A state's profile: everything on file about one state, laid out by rule."""
