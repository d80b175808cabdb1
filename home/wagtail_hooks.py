"""The editor's doors of this app."""

from django.urls import URLPattern, path
from wagtail import hooks

from home.translating import TranslatePage

BEFORE_WAGTAIL = -10


@hooks.register("register_admin_urls", order=BEFORE_WAGTAIL)
def register_translating() -> list[URLPattern]:
    """Stand before Wagtail's own view of the same address."""
    return [path("translation/submit/page/<int:page_id>/", TranslatePage.as_view(), name="translate_page")]
