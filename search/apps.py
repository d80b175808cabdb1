"""The app of the search: published pages as words, the two engines, and what editors see of what people look for."""

from importlib import import_module

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Sök."""

    name = "search"
    verbose_name = "Sök"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow what is published, and register what the worker and the night do."""
        import_module("search.handlers").connect()
        import_module("search.messages")
        import_module("search.delivering")
        import_module("search.jobs")
