"""The services, and the page that explains why there are any."""

from home.models import InformationPage
from portal.demo import streams
from portal.demo.content import home
from portal.demo.content.information import RESPONSIBILITY, Explained
from portal.demo.content.parts import Service
from portal.demo.content.services import SERVICES
from portal.demo.pages.tree import BY, Tree
from services.pages import ServicePage, ServicesIndexPage


def add_support(tree: Tree) -> None:
    """Add the index, a page for each service, and the page about the law behind them."""
    tree.add("/stod/", ServicesIndexPage(title=home.SUPPORT_TITLE, lead=home.SUPPORT_LEAD, show_in_menus=True))
    for part in SERVICES:
        tree.add(f"/stod/{part.slug}/", _service(tree, part), links=part.links)
    tree.add(f"/{RESPONSIBILITY.slug}/", _explained(tree, RESPONSIBILITY), links=RESPONSIBILITY.links)


def _service(tree: Tree, part: Service) -> ServicePage:
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


def _explained(tree: Tree, part: Explained) -> InformationPage:
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
