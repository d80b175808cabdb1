"""Who may do what in the editor: writers write, communicators publish and keep the site, and what a writer sends in is reviewed first."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from accounts.models import User

COMMUNICATORS = gettext_lazy("Kommunikatörer")
# What Wagtail's first migrations make, and nobody here asked for.
WAGTAILS_GROUPS = ("Moderators", "Editors")
WAGTAILS_ROOT = "Root"
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
    "add_alert",
    "change_alert",
    "delete_alert",
    "view_alert",
    "change_formwords",
    "view_searchword",
    "add_synonym",
    "change_synonym",
    "delete_synonym",
    "view_synonym",
    "add_pick",
    "change_pick",
    "delete_pick",
    "view_pick",
    "add_redirect",
    "change_redirect",
    "delete_redirect",
    "submit_translation",
)
APPS = ("common", "services", "forms", "editorial", "search", "wagtailadmin", "wagtailredirects", "simple_translation")
WRITERS_PAGES = ("add_page", "change_page")
WRITERS_COLLECTIONS = ("add_image", "choose_image", "add_document", "choose_document")
WRITERS_MODELS = ("access_admin", "submit_translation")


def _permissions(*codenames: str, apps: tuple[str, ...]) -> list[Permission]:
    return list(Permission.objects.filter(codename__in=codenames, content_type__app_label__in=apps))


def _ensure_group(name: str, *, models: tuple[str, ...], pages: tuple[str, ...], collections: tuple[str, ...]) -> Group:
    group, _created = Group.objects.get_or_create(name=name)
    missing = set(_permissions(*models, apps=APPS)) - set(group.permissions.all())
    if missing:
        group.permissions.add(*missing)
    # Above the start pages: there is one in each language, and a new one is the communicators' as well.
    root, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    for permission in _permissions(*pages, apps=("wagtailcore",)):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    for permission in _permissions(*collections, apps=("wagtailimages", "wagtaildocs")):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    return group


@transaction.atomic
def ensure_editors_group() -> Group:
    """Return the communicators, made or completed where something is missing; a second call changes no row."""
    return _ensure_group(str(COMMUNICATORS), models=MODELS, pages=PAGES, collections=COLLECTIONS)


def communicators() -> "QuerySet[User]":
    """Return those who may sign in and publish."""
    return User.objects.filter(is_active=True, groups__name=str(COMMUNICATORS))


@transaction.atomic
def ensure_writers_group() -> Group:
    """Return those who write and publish nothing themselves, made or completed; a second call changes no row."""
    return _ensure_group(_("Skribenter"), models=WRITERS_MODELS, pages=WRITERS_PAGES, collections=WRITERS_COLLECTIONS)


def _came_with_wagtail(workflow: Workflow) -> bool:
    """Whether it is the one that Wagtail's first migrations make, and that asks a group in which nobody is."""
    asked = GroupApprovalTask.objects.filter(workflow_tasks__workflow=workflow).values_list("groups__name", flat=True)
    return workflow.name == "Moderators approval" and set(asked) <= {"Moderators"}


@transaction.atomic
def ensure_workflow() -> Workflow:
    """Return what a writer sends her page to: a communicator reads it and publishes. An administrator's own choice stays as it is.

    It stands above the start pages of all languages, where Wagtail's own stands from the beginning.
    """
    root = Page.get_first_root_node()
    if there := WorkflowPage.objects.filter(page=root).select_related("workflow").first():
        if not _came_with_wagtail(there.workflow):
            return there.workflow
        there.workflow.deactivate()
    task, _created = GroupApprovalTask.objects.get_or_create(name=_("Granskning"))
    task.groups.add(ensure_editors_group())
    workflow, _created = Workflow.objects.get_or_create(name=_("Granska och publicera"))
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
    return workflow


@transaction.atomic
def put_wagtails_names_aside() -> None:
    """Remove Wagtail's own groups where nobody is in them and no workflow asks them, and name its roots in Swedish where nobody has."""
    asked = GroupApprovalTask.objects.filter(workflow_tasks__workflow__active=True).values("groups")
    Group.objects.filter(name__in=WAGTAILS_GROUPS, user=None).exclude(pk__in=asked.filter(groups__isnull=False)).delete()
    words = _("Alla språk")
    Page.objects.filter(depth=1, title=WAGTAILS_ROOT).update(title=words, draft_title=words)
    Collection.objects.filter(depth=1, name=WAGTAILS_ROOT).update(name=_("Alla bilder och dokument"))
