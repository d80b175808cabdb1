"""A bare formtools wizard: five steps, Django's own database sessions, no sealing, no design. What a step costs at the least."""
