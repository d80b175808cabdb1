"""What moves the stamp: whatever the published pages are made of."""

from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, Site
from wagtail.signals import copy_for_translation_done, page_published, page_unpublished, post_page_move

from common.alerts import Alert
from common.contact_cards import ContactCard
from common.documents import PortalDocument
from common.pictures import PortalImage, make_renditions
from common.site_settings import SiteSettings
from common.site_settings.logo import make_small
from common.stamp import bump_on_commit

PUBLISHED_FROM = (SiteSettings, Alert, ContactCard, PortalImage, PortalDocument, Site, Locale)


def _published_changed(**kwargs: Any) -> None:
    bump_on_commit()


def _page_saved(instance: models.Model, update_fields: frozenset[str] | None, **kwargs: Any) -> None:
    if isinstance(instance, Page) and instance.live and update_fields is None:
        bump_on_commit()


def _page_deleted(instance: models.Model, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        bump_on_commit()


def _picture_saved(instance: PortalImage, update_fields: frozenset[str] | None, **kwargs: Any) -> None:
    if update_fields is None:
        make_renditions(instance)


def _settings_saved(instance: SiteSettings, **kwargs: Any) -> None:
    for image in (instance.logo, instance.logo_night):
        if image is not None:
            make_small(image)


def watch(*models_to_watch: type[models.Model]) -> None:
    """Let the stamp move when a row of these models is saved or deleted."""
    for model in models_to_watch:
        for signal in (post_save, post_delete):
            signal.connect(_published_changed, sender=model, dispatch_uid=f"stamp-{model._meta.label_lower}")


def connect() -> None:
    """Connect everything that this app and Wagtail own; other apps call `watch` for theirs."""
    watch(*PUBLISHED_FROM)
    for signal in (page_published, page_unpublished, post_page_move, copy_for_translation_done):
        signal.connect(_published_changed, dispatch_uid="stamp-pages")
    post_save.connect(_page_saved, dispatch_uid="stamp-page-saved")
    post_delete.connect(_page_deleted, dispatch_uid="stamp-page-deleted")
    post_save.connect(_picture_saved, sender=PortalImage, dispatch_uid="renditions")
    post_save.connect(_settings_saved, sender=SiteSettings, dispatch_uid="logo")
