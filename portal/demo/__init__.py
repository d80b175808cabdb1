"""The demo: an invented municipality, Lindhamra, with pages, staff and cases. Nobody and nothing in it is real."""
