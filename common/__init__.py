"""What every app leans on: errors, sealing, codes, time and the abstract pieces of pages. Imports libraries only."""
