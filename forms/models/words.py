"""The lists of words that a communicator keeps: what is better said than written, and what may mean danger."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from common.kept import kept
from common.privacy import Kind
from forms.word_starts import DANGER_BEGINNINGS, SENSITIVE_BEGINNINGS

_ONE_A_LINE = _("Ett på varje rad. Det räcker med början av ordet. Inget sparas om den som skriver.")


def _lines(words: tuple[str, ...]) -> str:
    return "\n".join(words)


def default_sensitive() -> str:
    """Return the list that an installation begins with."""
    return _lines(SENSITIVE_BEGINNINGS)


def default_danger() -> str:
    """Return the list that an installation begins with."""
    return _lines(DANGER_BEGINNINGS)


@register_setting(icon="warning")
class FormWords(BaseSiteSetting):
    """Words that the forms look for while somebody writes; nothing about a hit is kept."""

    sensitive = models.TextField(_("känsliga ord"), default=default_sensitive, blank=True, help_text=_ONE_A_LINE)
    danger = models.TextField(_("ord som kan betyda fara"), default=default_danger, blank=True, help_text=_ONE_A_LINE)

    panels = [FieldPanel("sensitive"), FieldPanel("danger")]

    class Meta:
        verbose_name = _("ord i formulären")

    class Privacy:
        site = Kind.NONE
        sensitive = Kind.NONE
        danger = Kind.NONE

    def __str__(self) -> str:
        return str(_("ord i formulären"))


def _split(text: str) -> tuple[str, ...]:
    return tuple(line.strip("\r\t").casefold() for line in text.splitlines() if line.strip())


@kept
def word_lists() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the beginnings of sensitive words and of words that may mean danger, as the site has them now."""
    site = Site.objects.filter(is_default_site=True).first()
    words = FormWords.objects.filter(site=site).first() or FormWords()
    return _split(words.sensitive), _split(words.danger)
