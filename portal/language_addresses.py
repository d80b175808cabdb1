"""Addresses below a prefix for each language: the forms in all languages of the forms, the search in all languages of the pages."""

from collections.abc import Callable, Sequence

from django.urls import LocalePrefixPattern, URLPattern, URLResolver

from common.languages import form_language, prefix_of, spoken


class LanguagePrefix(LocalePrefixPattern):
    """The prefix of a language that is asked for anew for every request."""

    def __init__(self, language: Callable[[], str]) -> None:
        super().__init__()
        self.language = language

    @property
    def language_prefix(self) -> str:
        """Return the prefix, without the slash before it."""
        prefix = prefix_of(self.language()).removeprefix("/")
        return f"{prefix}/" if prefix else ""


def form_patterns(*patterns: URLPattern | URLResolver) -> Sequence[URLResolver]:
    """Return the patterns in every language of the forms: whoever reads Arabic is led to the English form, never to half a form."""
    return [URLResolver(LanguagePrefix(form_language), list(patterns))]


def page_patterns(*patterns: URLPattern | URLResolver) -> Sequence[URLResolver]:
    """Return the patterns in every language that pages are read in."""
    return [URLResolver(LanguagePrefix(spoken), list(patterns))]
