"""Puts some twenty pages on what the demo lacks below its tree, with the folder that most lie in and old news beside them."""

from django.db import transaction

from common import stamp
from common.time import today
from home.models import HomePage, InformationPage, StandardPage
from portal.demo import streams
from portal.demo.content.parts import Link
from portal.demo.editorial import keepers
from portal.demo.pages import Tree, adults, events, news, support
from portal.demo.pictures import build_pictures
from portal.demo.programmes import build_cards, build_programmes
from tests.search.easy_subjects import EASY
from tests.search.more_subjects import EXPLAINED, GUIDES
from tests.search.old_news import ARTICLES, EVENTS
from tests.search.subjects import FOLDER, PLAIN, SECTION, Plain


def make_twenty() -> None:
    """Publish the pages; the demo is there already."""
    cards = build_cards()
    tree = Tree(today(), build_programmes(cards), cards, build_pictures(), keepers())
    tree.know(HomePage.objects.get(depth=2, slug="start"))
    with transaction.atomic():
        for plain in (SECTION, *PLAIN):
            _add(tree, plain.path, _plain(tree, plain), plain.links)
        for part in EXPLAINED:
            _add(tree, f"{FOLDER}{part.slug}/", support.explained(tree, part), part.links)
        for guide in GUIDES:
            tree.add(f"/for-vuxna/{guide.slug}/", adults.guide(tree, guide), links=guide.links)
        for article in ARTICLES:
            tree.add(news.address(article), news.article(tree, article), links=article.links, days_ago=article.days_ago)
        for event in EVENTS:
            tree.add(events.address(event), events.event(tree, event), days_ago=events.told_days_ago(tree, event))
        tree.finish()
    stamp.bump()


def _add(tree: Tree, path: str, page: StandardPage | InformationPage, links: tuple[Link, ...]) -> None:
    page.easy_read = streams.story(EASY.get(path, ()))
    tree.add(path, page, links=links)


def _plain(tree: Tree, part: Plain) -> StandardPage:
    return StandardPage(title=part.title, lead=part.lead, body=streams.story(part.sections), contact=tree.cards[part.card])
