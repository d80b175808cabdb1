"""Measurements of the portal beside reference points, in one run: `python -m bench`."""
