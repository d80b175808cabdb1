"""What the demo's communicator has taught the search, and what people searched for."""

from datetime import timedelta

from django.db import transaction
from wagtail.models import Page

from common.time import today
from search.messages import catch_up
from search.models import Pick, SearchWord

# Words: the path of a page, or a heading and an address of the forms; and what one gets there.
PICKS = (
    ("ansöka, anmäla mig, söka stöd, få hjälp", "", "Ansök om stöd", "/ansok/", "Några frågor, tre minuter. Du kan sluta när du vill."),
    (
        "orolig, orolig för mitt barn, min son, min dotter",
        "",
        "Jag är orolig för en ungdom",
        "/ansok/orolig/",
        "Vi ringer dig och ger råd.",
    ),
    (
        "min ansökan, hur går det med min ansökan",
        "",
        "Hur går det med din ansökan?",
        "/min-ansokan/",
        "Du behöver ditt nummer och din kod.",
    ),
    ("kaa, aktivitetsansvaret, kommunala aktivitetsansvaret", "/stod/kaa/", "", "", "För dig mellan 16 och 20 som inte går i gymnasiet."),
)
# Words: how often, how many hits, and how many days ago the last time.
SEARCHES = {
    "praktik": (23, 6, 0),
    "ansöka": (19, 9, 0),
    "hoppat av": (17, 5, 1),
    "orolig": (11, 4, 1),
    "soc": (9, 2, 2),
    "mår dåligt": (8, 3, 2),
    "öppettider": (6, 7, 4),
    "körkort": (7, 0, 1),
    "csn": (5, 0, 3),
    "sommarjobb": (4, 0, 5),
    "bostad": (2, 0, 8),
    "lärling": (2, 0, 12),
}


@transaction.atomic
def build_search() -> None:
    """Add the picks and the searches, once, so that what a communicator takes away stays away."""
    if Pick.objects.exists() or SearchWord.objects.exists():
        return
    for order, (typed, path, title, address, text) in enumerate(PICKS, 1):
        page = Page.objects.get(url_path=f"/start{path}") if path else None
        Pick.objects.create(typed=typed, page=page, title=title, address=address, text=text, sort_order=order)
    SearchWord.objects.bulk_create(
        SearchWord(words=words, times=times, hits=hits, searched_on=today() - timedelta(days=days))
        for words, (times, hits, days) in SEARCHES.items()
    )


def build_index() -> None:
    """Let everything that was made now be found at once, without a worker; where nothing was made nothing is read."""
    catch_up()
