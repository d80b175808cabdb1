"""How it goes."""

from home.models import ResultsPage
from portal.demo import streams
from portal.demo.content import results
from portal.demo.pages.tree import ANYBODY, BY, Tree


def add_results(tree: Tree) -> None:
    """Add the page of results."""
    page = ResultsPage(
        title=results.TITLE,
        lead=results.LEAD,
        figures=streams.figures(results.GROUPS),
        body=streams.story(results.BODY),
        contact=tree.cards[ANYBODY],
        unit=BY,
    )
    tree.add(f"/{results.SLUG}/", page, links=results.LINKS)
