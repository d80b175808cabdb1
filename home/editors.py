"""The communicators' group: all of the editor but people's accounts and what the law hangs on."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page")
COLLECTIONS = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
MODELS = (
    "access_admin",
    "add_contactcard",
    "change_contactcard",
    "delete_contactcard",
    "view_contactcard",
    "change_programme",
    "view_programme",
    "change_sitesettings",
    "change_formwords",
    "view_searchword",
    "add_redirect",
    "change_redirect",
    "delete_redirect",
    "submit_translation",
)
APPS = ("common", "services", "forms", "editorial", "wagtailadmin", "wagtailredirects", "simple_translation")


def _permissions(*codenames: str, apps: tuple[str, ...]) -> list[Permission]:
    return list(Permission.objects.filter(codename__in=codenames, content_type__app_label__in=apps))


@transaction.atomic
def ensure_editors_group() -> Group:
    """Return the group, made or completed where something is missing; a second call changes no row."""
    group, _created = Group.objects.get_or_create(name=_("Kommunikatörer"))
    missing = set(_permissions(*MODELS, apps=APPS)) - set(group.permissions.all())
    if missing:
        group.permissions.add(*missing)
    # Above the start pages: there is one in each language, and a new one is the communicators' as well.
    root, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    for permission in _permissions(*PAGES, apps=("wagtailcore",)):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    for permission in _permissions(*COLLECTIONS, apps=("wagtailimages", "wagtaildocs")):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    return group
