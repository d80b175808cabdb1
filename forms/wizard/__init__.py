"""The wizard: the specs as Django forms, kept in a sealed draft, one address a page."""
