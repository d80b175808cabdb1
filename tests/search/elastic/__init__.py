"""The engine that an operator may run: asked as it is, away in every way, and killed."""
