"""The page for grown-ups, and their guides."""

from home.models import GuidePage, StandardPage
from portal.demo import streams
from portal.demo.content import guides
from portal.demo.content.guides import GUIDES, Guide
from portal.demo.pages.tree import BY, Tree

SECTION = "/for-vuxna/"


def add_adults(tree: Tree) -> None:
    """Add the page and the guides below it."""
    tree.add(SECTION, _section(tree))
    for part in GUIDES:
        tree.add(f"{SECTION}{part.slug}/", guide(tree, part), links=part.links)


def _section(tree: Tree) -> StandardPage:
    picture = tree.pictures[guides.PICTURE]
    return StandardPage(
        title=guides.TITLE,
        lead=guides.LEAD,
        picture=picture,
        picture_alt=picture.description,
        contact=tree.cards["foraldrar"],
        unit=BY,
        show_in_menus=True,
    )


def guide(tree: Tree, part: Guide) -> GuidePage:
    """Return a guide as it is written."""
    return GuidePage(
        title=part.title,
        lead=part.lead,
        search_description=part.summary,
        audience=part.audience,
        today=streams.deeds(part.today),
        body=streams.story(part.body),
        steps_title=part.steps.heading,
        steps=streams.steps(part.steps.steps),
        forms_title=part.forms_title,
        questions=streams.questions(part.answers),
        contact=tree.cards[part.card],
        unit=BY,
    )
