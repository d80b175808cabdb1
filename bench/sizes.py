"""How much the two installations hold that are measured beside each other."""

FEW_CASES, MANY_CASES = 100, 5_000
# The few fill more than two pages of a list in a single year.
FEW_PAGES, MANY_PAGES = 500, 10_000
# Copies of each page beside itself, for the search among ten times as many.
MANY_TIMES = 9
