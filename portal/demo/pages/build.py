"""Every page that is missing, section by section."""

from django.db import transaction

from home.models import HomePage
from portal.demo.forms import add_form_texts
from portal.demo.pages.adults import add_adults
from portal.demo.pages.contact import add_contact
from portal.demo.pages.events import add_events
from portal.demo.pages.examples import add_examples
from portal.demo.pages.news import add_news
from portal.demo.pages.results import add_results
from portal.demo.pages.start import finish_start
from portal.demo.pages.statutory import add_statutory
from portal.demo.pages.support import add_support
from portal.demo.pages.tree import SITE_OPENED_DAYS_AGO, Tree


def build_pages(tree: Tree, start: HomePage, *, generated_pages: int = 0) -> None:
    """Make every page that is missing below the start page, then their links to each other."""
    tree.know(start)
    with transaction.atomic():
        for add in (add_support, add_adults, add_news, add_events, add_contact, add_results, add_statutory):
            add(tree)
        add_form_texts(tree, days_ago=SITE_OPENED_DAYS_AGO)
        tree.finish()
        finish_start(tree, start)
    add_examples(tree, generated_pages)
