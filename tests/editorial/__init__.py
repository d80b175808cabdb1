"""The editors' everyday."""
