"""The forms' addresses: they stand below a prefix in each language that the forms are written in, and in no other."""

from collections.abc import Sequence

from django.urls import LocalePrefixPattern, URLPattern, URLResolver

from common.languages import form_language, prefix_of


class FormPrefix(LocalePrefixPattern):
    """The prefix of the language that the forms are given in: whoever reads Arabic is led to the English form, never to half a form."""

    @property
    def language_prefix(self) -> str:
        """Return the prefix, without the slash before it."""
        prefix = prefix_of(form_language()).removeprefix("/")
        return f"{prefix}/" if prefix else ""


def form_patterns(*patterns: URLPattern | URLResolver) -> Sequence[URLResolver]:
    """Return the patterns in every language of the forms."""
    return [URLResolver(FormPrefix(), list(patterns))]
