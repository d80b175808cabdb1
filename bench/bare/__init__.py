"""A bare formtools wizard: Django's own database sessions, one row at the end, no sealing, no design. What a form costs at the least."""
