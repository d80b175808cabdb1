"""The words of the demo site, one module for each part of it. Written for Lindhamra, a municipality that does not exist."""
