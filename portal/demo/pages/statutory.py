"""The page about the site, and those that the law asks for below it."""

from home.models import AccessibilityPage, CookiesPage, PersonalDataPage, StandardPage
from portal.demo import streams
from portal.demo.content import home
from portal.demo.content.statutory import ACCESSIBILITY, COOKIES, PERSONAL_DATA, Statement, Statute
from portal.demo.pages.tree import SITE_OPENED_DAYS_AGO, Tree

SECTION = "/om-webbplatsen/"


def add_statutory(tree: Tree) -> None:
    """Add the pages."""
    tree.add(SECTION, StandardPage(title=home.ABOUT_TITLE, lead=home.ABOUT_LEAD, contact=tree.cards["webben"]))
    tree.add(f"{SECTION}{ACCESSIBILITY.slug}/", _accessibility(tree, ACCESSIBILITY))
    tree.add(f"{SECTION}{COOKIES.slug}/", _cookies(COOKIES))
    tree.add(f"{SECTION}{PERSONAL_DATA.slug}/", _personal_data(tree, PERSONAL_DATA))


def _accessibility(tree: Tree, part: Statement) -> AccessibilityPage:
    opened = tree.moment(SITE_OPENED_DAYS_AGO).date()
    return AccessibilityPage(
        title=part.title,
        lead=part.lead,
        actor=home.MUNICIPALITY,
        service_name=home.SITE_NAME,
        compliance=part.compliance,
        faults=streams.faults(part.faults),
        method=part.method,
        method_text=part.method_text,
        assessed_on=opened,
        updated_on=opened,
        feedback_text=part.feedback,
        has_burdens=False,
        has_outside=False,
        contact=tree.cards[part.card],
    )


def _cookies(part: Statute) -> CookiesPage:
    return CookiesPage(title=part.title, lead=part.lead, before=streams.story(part.before), after=streams.story(part.after))


def _personal_data(tree: Tree, part: Statute) -> PersonalDataPage:
    return PersonalDataPage(
        title=part.title,
        lead=part.lead,
        before=streams.story(part.before),
        rights=streams.story(part.after),
        contact=tree.cards[part.card],
    )
