"""What the pages of `home.models` show, as strings and small rows; a module for each kind of page."""
