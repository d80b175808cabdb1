"""The demo's pages in other languages. What is translated already is left as it is, like every page of the demo."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page

from common.languages import ENGLISH, SWEDISH
from common.pages import BasePage
from home.models import ContactPage, HomePage, StandardPage
from portal.demo import streams
from portal.demo.content import english
from portal.demo.content.english import contact
from portal.demo.content.languages import OPENINGS, SHORTS
from portal.demo.content.parts import Link, Opening, Short
from portal.demo.pages import Tree
from portal.demo.pages.support import SHORT, service_page
from portal.demo.pages.tree import ANYBODY, SITE_OPENED_DAYS_AGO
from services.pages import ServicesIndexPage

DAYS_AGO = SITE_OPENED_DAYS_AGO - 20
BY = "Communications officer"


@dataclass
class Branch:
    """The tree of one language, built from the Swedish pages that are translated to it."""

    tree: Tree
    locale: Locale

    def add(self, path: str, page: BasePage, slug: str, links: tuple[Link, ...] = ()) -> None:
        """Add the translation of the page at a Swedish path, unless there is one."""
        source = self.tree.pages[path]
        source = Page.objects.get(pk=source.pk)
        if source.has_translation(self.locale):
            return
        above = source.get_parent()
        page.locale, page.translation_key, page.slug = self.locale, source.translation_key, slug
        page.keeper = self.tree.keepers.get(type(page))
        page.first_published_at = page.last_published_at = self.tree.moment(DAYS_AGO)
        (above if above.is_root() else above.get_translation(self.locale)).add_child(instance=page)
        self.tree.new.append((page, links, page.first_published_at, page.last_published_at))


def ensure_locales() -> dict[str, Locale]:
    """Return the languages that pages can be translated to, by their code."""
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES}


def build_translations(tree: Tree, start: HomePage) -> None:
    """Make what is missing: a start page and the support in short in every language, and more in English."""
    with transaction.atomic():
        for code, locale in ensure_locales().items():
            if code == SWEDISH:
                continue
            branch = Branch(tree, locale)
            branch.add("/", _opening(OPENINGS[code], tree), f"{start.slug}-{code}")
            branch.add(SHORT, _short(tree, SHORTS[code]), SHORT.strip("/") if code != ENGLISH else "support-for-young-people")
            if code == ENGLISH:
                _english(branch)
        tree.finish()


def _opening(part: Opening, tree: Tree) -> HomePage:
    return HomePage(
        title=part.title,
        lead=part.lead,
        headline=part.headline,
        reassurance=part.reassurance,
        finder_title=part.choose_heading,
        finder_lead=part.choose_lead,
        steps_title=part.steps.heading,
        steps=streams.steps(part.steps.steps),
        adults=streams.panels(part.panels, tree.pages),
        contact_title=part.contact_heading,
        search_description=part.search_description,
    )


def _short(tree: Tree, part: Short) -> StandardPage:
    return StandardPage(
        title=part.title, lead=part.lead, body=streams.story(part.sections), contact=tree.cards[ANYBODY], show_in_menus=True
    )


def _english(branch: Branch) -> None:
    index = ServicesIndexPage(title=english.SUPPORT_TITLE, lead=english.SUPPORT_LEAD, unit=BY, show_in_menus=True)
    branch.add("/stod/", index, "support")
    for part in english.SERVICES:
        page = service_page(branch.tree, part)
        page.unit = BY
        branch.add(f"/stod/{part.slug}/", page, part.slug, part.links)
    branch.add("/kontakt/", _contact(branch.tree), "contact")


def _contact(tree: Tree) -> ContactPage:
    return ContactPage(
        title=contact.TITLE,
        headline=contact.HEADLINE,
        lead=contact.LEAD,
        people_title=contact.PEOPLE_TITLE,
        visit_title=contact.VISIT_TITLE,
        visit=streams.body(contact.VISIT),
        picture=tree.pictures["door-ajar"],
        picture_alt=contact.PICTURE_ALT,
        ways_title=contact.WAYS_TITLE,
        ways=streams.story(contact.SECTIONS),
        unit=BY,
        show_in_menus=True,
    )
