"""Writing down what the search knows of a page, and taking it away."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from wagtail.models import Page, ReferenceIndex

from common.contact_cards import ContactCard
from common.pages import BasePage
from home.models import ContactPage
from search import text
from search.actions.learning import learn
from search.actions.telling import tell
from search.models import Entry, Spelling
from search.reading import Said, published, read
from services.models import Programme

# More is asked in several questions.
FORMS_A_QUERY = 500
# How many pages the worker reads together: seconds, in which no mail leaves.
SETTLED_AT_A_TIME = 200


@transaction.atomic
def write_entry(*, page: Page) -> Entry | None:
    """Write down a page as it is published now; return nothing, and forget it, where nobody may find it."""
    current = published().filter(pk=page.pk).first()
    specific = current.specific if current is not None else None
    if not isinstance(specific, BasePage):
        forget_entry(page_id=page.pk)
        return None
    said = read(specific)
    tell(page_id=specific.pk)
    return put(specific.pk, said, known_words(forms_of(said)))


def forget_entry(*, page_id: int) -> bool:
    """Forget a page; return whether it was known."""
    return bool(Entry.objects.filter(pk=page_id).delete()[0])


def forms_of(said: Said) -> set[str]:
    """Return the words of a page as they are written, in small letters."""
    return {word.form for each in (said.title, said.lead, said.text, said.easy_text, said.names, said.address) for word in text.words(each)}


def known_words(forms: Iterable[str]) -> dict[str, str]:
    """Return form -> word of the index, for those that have been learnt."""
    listed = sorted(forms)
    found: dict[str, str] = {}
    for first in range(0, len(listed), FORMS_A_QUERY):
        asked = Spelling.objects.filter(form__in=listed[first : first + FORMS_A_QUERY], is_slip=False)
        found |= dict(asked.values_list("form", "word"))
    return found


def put(page_id: int, said: Said, words: dict[str, str]) -> Entry:
    """Write one entry, its words looked up in `words`; nothing is written where nothing has changed."""

    def row(written: str) -> str:
        return " ".join(words.get(word.form, word.folded) for word in text.words(written))

    # The words of the address follow those of the title, where nothing is marked.
    rows = {f"{name}_words": row(getattr(said, name)) for name in ("title", "lead", "text")} | {"easy_words": row(said.easy_text)}
    rows["title_words"] = f"{rows['title_words']} {row(said.address)}"
    values = {
        "language": said.language,
        "kind": said.kind,
        "programme_id": said.programme.pk if said.programme else None,
        "shown_on": said.shown_on,
        "year": said.shown_on.year if said.shown_on else 0,
        "prior": said.prior,
        "has_easy": bool(said.easy_text),
        "title": said.title,
        "lead": said.lead,
        "text": said.text,
        "easy_text": said.easy_text,
        "is_settled": forms_of(said) <= words.keys(),
        "more_words": _more(said, rows, row(said.names)),
        **rows,
    }
    there = Entry.objects.filter(pk=page_id).first()
    if there is not None and all(getattr(there, name) == value for name, value in values.items()):
        return there
    return Entry.objects.update_or_create(page_id=page_id, defaults=values)[0]


def _more(said: Said, rows: dict[str, str], names: str) -> str:
    """Return what is found but not shown: pieces of compounds, telephone numbers in one piece, the service's names."""
    pieces = {piece for row in rows.values() for word in set(row.split()) for piece in text.parts(word)}
    numbers = {number for written in (said.lead, said.text, said.easy_text, said.names) for number, _start, _end in text.numbers(written)}
    return " ".join([*names.split(), *sorted(pieces), *sorted(numbers)])


def unsettle(*, changed: ContactCard | Programme) -> bool:
    """Note that the worker is to read the pages again that borrow from a row of a register; return whether there are any."""
    if isinstance(changed, Programme):
        borrowing = Q(programme=changed)
    else:
        shown = ReferenceIndex.get_references_to(changed).filter(base_content_type=Page(pk=0).get_base_content_type())
        borrowing = Q(pk__in=[int(key) for key in shown.values_list("object_id", flat=True)]) | Q(page__in=ContactPage.objects.values("pk"))
    return bool(Entry.objects.filter(borrowing).update(is_settled=False))


def settle_some() -> bool:
    """Read some of the pages that are not settled, learn their words, and write them down; return whether there may be more.

    The dictionary is asked outside a transaction: nobody waits for it.
    """
    keys = list(Entry.objects.filter(is_settled=False).order_by("pk").values_list("pk", flat=True)[:SETTLED_AT_A_TIME])
    forms: dict[str, set[str]] = defaultdict(set)
    for said in said_by(keys).values():
        forms[said.language] |= forms_of(said)
    learn(forms=forms)
    with transaction.atomic():
        write_entries(page_ids=keys, words=known_words(form for listed in forms.values() for form in listed))
        for key in keys:
            tell(page_id=key)
    return len(keys) == SETTLED_AT_A_TIME


@transaction.atomic
def write_entries(*, page_ids: list[int], words: dict[str, str]) -> None:
    """Write these pages down with words that have been looked up, and forget those that nobody may find.

    Their rows are held, so that nobody publishes between the reading and the writing.
    """
    list(Page.objects.select_for_update().filter(pk__in=page_ids).order_by("pk").values_list("pk"))
    there = said_by(page_ids)
    for page_id in page_ids:
        if page_id in there:
            put(page_id, there[page_id], words)
        else:
            forget_entry(page_id=page_id)


def said_by(page_ids: list[int]) -> dict[int, Said]:
    """Return what those of these pages say that anybody may find."""
    return {page.pk: read(page) for page in published().filter(pk__in=page_ids).specific() if isinstance(page, BasePage)}
