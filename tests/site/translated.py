"""Translations of the small site, for the tests of its languages."""

from typing import Any

from wagtail.models import Locale

from common import stamp
from common.pages import BasePage


def translate(page: Any, language: str, *, is_live: bool = True, **fields: Any) -> Any:
    """Copy a page for translation, as the editor does, and publish it with these words."""
    locale, _created = Locale.objects.get_or_create(language_code=language)
    copy: BasePage = page.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(copy, name, value)
    if is_live:
        copy.save_revision().publish()
    else:
        copy.save()
    stamp.bump()
    return type(page).objects.get(pk=copy.pk)
