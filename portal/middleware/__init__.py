"""What happens around every view, from the outside in (the order is in portal/settings/base.py)."""
