"""What the search must find, as those who use it ask."""
