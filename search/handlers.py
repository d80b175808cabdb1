"""What the search follows: pages as they are published, hidden, moved out of sight and deleted, and what their texts borrow."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from common.contact_cards import ContactCard
from common.handlers import watch
from search.actions import forget_entry, tell, unsettle, write_entry
from search.messages import learn_synonyms_soon, settle_soon
from search.models import Entry, Pick, Synonym
from services.models import Programme


def _published(instance: Page, **kwargs: Any) -> None:
    with transaction.atomic():
        entry = write_entry(page=instance)
        if entry is not None and not entry.is_settled:
            settle_soon()


def _unpublished(instance: Page, **kwargs: Any) -> None:
    forget_entry(page_id=instance.pk)


def _forgotten(instance: Entry, **kwargs: Any) -> None:
    tell(page_id=instance.pk)


def _borrowed_changed(instance: ContactCard | Programme, **kwargs: Any) -> None:
    with transaction.atomic():
        if unsettle(changed=instance):
            settle_soon()


def _synonym_saved(**kwargs: Any) -> None:
    with transaction.atomic():
        learn_synonyms_soon()


def connect() -> None:
    """Follow Wagtail's own signals and the registers; a deleted page is unpublished first, and takes its entry along."""
    page_published.connect(_published, dispatch_uid="search-published")
    page_unpublished.connect(_unpublished, dispatch_uid="search-unpublished")
    post_delete.connect(_forgotten, sender=Entry, dispatch_uid="search-forgotten")
    for model in (ContactCard, Programme):
        post_save.connect(_borrowed_changed, sender=model, dispatch_uid=f"search-{model._meta.label_lower}")
    post_save.connect(_synonym_saved, sender=Synonym, dispatch_uid="search-synonym")
    watch(Synonym, Pick)
