"""The page `docs/personal-data.md`: which table holds what about people, read from the models themselves (GDPR article 30)."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db.models import Model

from common.privacy import Kind, classification

_MEANINGS = {
    Kind.NONE: "säger inget om en person",
    Kind.PSEUDONYM: "en referens som bara den som har ärendet kan knyta till en person",
    Kind.SEALED: "förseglad i portalen; databasen och säkerhetskopior kan inte läsa den",
    Kind.HASHED: "en envägskod med installationens nyckel; går inte att vända",
    Kind.STAFF: "om personal, i klartext",
    Kind.SCREENED: "skriven av allmänheten utan avsändare; text med nummer eller e-postadress tas inte emot",
    Kind.PUBLISHED: "skriven för att publiceras",
}

_INTRODUCTION = """# Personuppgifter i databasen

Sidan görs av `manage.py personal_data` ur modellerna, där varje fält säger vad det är. Ändra den inte för hand.

Uppgifter om den som söker stöd, om andra parter och om den som hör av sig om någon står aldrig i klartext. Uppgifter om personal gör det.

| slag | betyder |
|---|---|
"""

_OTHERS = """## Tabeller från bibliotek

- `django_session`: radens namn är en envägskod av kakan, och innehållet är förseglat med en nyckel som bara kakan ger.
- `mfa_authenticator`, `account_emailaddress`: personalens andra faktor (fröet förseglat) och e-postadress.
- `portal_cache`: räknare för inloggningsförsök.
- Wagtails tabeller: publicerade sidor, bilder och dokument, och vem i personalen som ändrade dem.
"""


def page_file() -> Path:
    """Return where the page is kept."""
    return Path(settings.BASE_DIR) / "docs" / "personal-data.md"


def _own_models() -> list[type[Model]]:
    own = [config for config in apps.get_app_configs() if Path(config.path).parent == Path(settings.BASE_DIR)]
    models = [model for config in own for model in config.get_models()]
    return sorted(models, key=lambda model: model._meta.label)


def _section(model: type[Model]) -> str:
    rows = "".join(f"| `{name}` | {kind} |\n" for name, kind in classification(model).items())
    return f"## {model._meta.label}: {model._meta.verbose_name}\n\n| fält | slag |\n|---|---|\n{rows}\n"


def render() -> str:
    """Return the page's text; raises `Unclassified` naming a field that has no kind."""
    meanings = "".join(f"| {kind} | {meaning} |\n" for kind, meaning in _MEANINGS.items())
    sections = "".join(_section(model) for model in _own_models())
    return f"{_INTRODUCTION}{meanings}\n{sections}{_OTHERS}"
