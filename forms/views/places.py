"""Where the pages of a draft lie."""

from django.urls import reverse


def code_url(reference: str) -> str:
    """Return the page that shows a draft's code."""
    return reverse("forms:code", args=[reference])


def receipt_url(reference: str) -> str:
    """Return the receipt."""
    return reverse("forms:receipt", args=[reference])


def stop_url(name: str) -> str:
    """Return the page that says where to turn instead."""
    return reverse("forms:stop", args=[name])
