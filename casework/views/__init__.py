"""Pages of the desk: each says which roles it is for, and translates between forms and actions."""
