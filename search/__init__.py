"""The search: Swedish as people type it, over the published pages alone."""
