"""The tests; functions named as sentences, one folder for each room of the house."""
