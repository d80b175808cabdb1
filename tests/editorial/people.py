"""Those who write, beside the communicators of tests/personae.py."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page

from tests import factories
from tests.personae import Staff


def writer_below(page: Page) -> Staff:
    """Return somebody who may add pages below `page`, and change those that she owns."""
    group, _ = Group.objects.get_or_create(name="Skribenter")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    permission = Permission.objects.get(codename="add_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    person = factories.user(name="Skri Bent")
    person.groups.add(group)
    return Staff.signed_in(person)
