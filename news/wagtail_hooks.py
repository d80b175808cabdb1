"""The list of news in the editor's menu."""

from wagtail import hooks

from news.editor_list import NewsViewSet


@hooks.register("register_admin_viewset")
def register_list() -> NewsViewSet:
    """Put the list in the menu."""
    return NewsViewSet()
