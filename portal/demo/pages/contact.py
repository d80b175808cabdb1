"""The contact page."""

from home.models import ContactPage
from portal.demo import streams
from portal.demo.content import contact
from portal.demo.pages.tree import Tree

DOOR = "door-ajar"


def add_contact(tree: Tree) -> None:
    """Add the page; the cards on it are made with the services."""
    page = ContactPage(
        title=contact.TITLE,
        lead=contact.LEAD,
        people_title=contact.PEOPLE_TITLE,
        visit_title=contact.VISIT_TITLE,
        visit=streams.body(contact.VISIT),
        picture=tree.pictures[DOOR],
        picture_alt=tree.pictures[DOOR].description,
        ways_title=contact.WAYS_TITLE,
        ways=streams.story(contact.SECTIONS),
        show_in_menus=True,
    )
    tree.add("/kontakt/", page)
