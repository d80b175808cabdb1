"""The services, and the page that explains why there are any."""

from home.models import InformationPage, StandardPage
from portal.demo import streams
from portal.demo.content import home, languages, wellbeing
from portal.demo.content.easy import EASY
from portal.demo.content.information import RESPONSIBILITY, Explained
from portal.demo.content.parts import Service, Short
from portal.demo.content.services import SERVICES
from portal.demo.pages.tree import ANYBODY, BY, Tree
from services.pages import ServicePage, ServicesIndexPage

SHORT = "/stod-for-unga/"


def add_support(tree: Tree) -> None:
    """Add the index, a page for each service, the law behind them, all of it in short, and the page for whoever feels bad."""
    tree.add("/stod/", ServicesIndexPage(title=home.SUPPORT_TITLE, lead=home.SUPPORT_LEAD, show_in_menus=True))
    for part in SERVICES:
        page = service_page(tree, part)
        page.easy_read = streams.story(EASY[part.slug])
        tree.add(f"/stod/{part.slug}/", page, links=part.links)
    tree.add(f"/{RESPONSIBILITY.slug}/", explained(tree, RESPONSIBILITY), links=RESPONSIBILITY.links)
    tree.add(SHORT, _short(tree, languages.SHORT_IN_SWEDISH, ANYBODY))
    page = _short(tree, wellbeing.FEELING_BAD, wellbeing.CARD)
    page.easy_read = streams.story(wellbeing.EASY)
    tree.add(f"/{wellbeing.SLUG}/", page, links=wellbeing.LINKS)


def _short(tree: Tree, part: Short, card: str) -> StandardPage:
    """All of it on one page."""
    return StandardPage(title=part.title, lead=part.lead, body=streams.story(part.sections), contact=tree.cards[card], unit=BY)


def service_page(tree: Tree, part: Service) -> ServicePage:
    """Return the page of a service, not yet in the tree."""
    return ServicePage(
        title=part.name,
        lead=part.lead,
        programme=tree.programmes[part.slug],
        situation=part.poster,
        poster_text=part.poster_text,
        facts=streams.facts(part.facts),
        steps_title=part.steps.heading,
        steps=streams.steps(part.steps.steps),
        questions=streams.questions(part.answers),
        contact=tree.cards[part.slug],
        unit=BY,
        **streams.five_questions(part),
    )


def explained(tree: Tree, part: Explained) -> InformationPage:
    """Return an explaining page as it is written."""
    return InformationPage(
        title=part.title,
        lead=part.lead,
        picture=tree.pictures[part.picture.name],
        picture_alt=part.picture.alt,
        picture_caption=part.picture.caption,
        contact=tree.cards[part.card],
        unit=BY,
        **streams.five_questions(part),
    )
