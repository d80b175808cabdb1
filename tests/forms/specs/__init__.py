"""Each form against a table written by hand from the forms' law."""
