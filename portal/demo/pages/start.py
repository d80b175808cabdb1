"""The start page."""

from wagtail.models import Page

from home.models import HomePage
from portal.demo import streams
from portal.demo.content import home
from portal.demo.pages.tree import SITE_OPENED_DAYS_AGO, Tree


def build_start() -> HomePage:
    """Return the start page; made now, it takes the place of Wagtail's welcome page."""
    found = HomePage.objects.first()
    if found is not None:
        return found
    root = Page.get_first_root_node()
    for welcome in Page.objects.child_of(root).filter(content_type__app_label="wagtailcore"):
        welcome.delete()
    root.refresh_from_db()
    start = HomePage(
        title=home.TITLE,
        slug="start",
        lead=home.LEAD,
        headline=home.HEADLINE,
        reassurance=home.REASSURANCE,
        finder_title=home.CHOOSE_HEADING,
        finder_lead=home.CHOOSE_LEAD,
        steps_title=home.STEPS.heading,
        steps=streams.steps(home.STEPS.steps),
        contact_title=home.CONTACT_HEADING,
        search_description=home.SEARCH_DESCRIPTION,
    )
    root.add_child(instance=start)
    return start


def finish_start(tree: Tree, start: HomePage) -> None:
    """Let the start page lead grown-ups on, once the pages that they are led to exist."""
    if not start.adults:
        start.adults = streams.panels((home.PARENTS, home.PROFESSIONALS), tree.pages)
        start.save_revision().publish()
        opened = tree.moment(SITE_OPENED_DAYS_AGO)
        Page.objects.filter(pk=start.pk).update(first_published_at=opened, last_published_at=opened)
