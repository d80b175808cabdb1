"""The news."""

from datetime import timedelta

from news.models import NewsIndexPage, NewsPage
from portal.demo import streams
from portal.demo.content import home
from portal.demo.content.news import ARTICLES
from portal.demo.content.parts import Article
from portal.demo.pages.tree import ANYBODY, BY, Tree


def add_news(tree: Tree) -> None:
    """Add the index and the articles."""
    tree.add("/nyheter/", NewsIndexPage(title=home.NEWS_TITLE, lead=home.NEWS_LEAD, show_in_menus=True))
    for part in ARTICLES:
        tree.add(address(part), article(tree, part), links=part.links, days_ago=part.days_ago, changed_days_ago=part.changed_days_ago)


def address(part: Article) -> str:
    """Return where an article is."""
    return f"/nyheter/{part.slug}/"


def article(tree: Tree, part: Article) -> NewsPage:
    """Return an article, not yet in the tree."""
    return NewsPage(
        title=part.title,
        lead=part.lead,
        date=tree.today - timedelta(days=part.days_ago),
        programme=tree.programmes.get(part.programme),
        picture=tree.pictures[part.picture.name],
        picture_alt=part.picture.alt,
        picture_caption=part.picture.caption,
        body=streams.story(part.body),
        facts_title=part.facts.heading,
        facts=streams.facts(part.facts),
        contact=tree.cards.get(part.programme) or tree.cards[ANYBODY],
        unit=BY,
    )
