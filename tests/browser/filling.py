"""A form filled in as a person does it in a browser: by what the labels say, with the mouse or with the keyboard alone."""

from collections.abc import Callable, Mapping
from typing import Any

from playwright.sync_api import Locator, Page

from tests.journeys import MOST_PAGES, ONWARDS, SENDS, page_name
from tests.markup import Answer, plain
from tests.personae import Pages

MOST_TABS = 120
# What has the focus: its kind, its own words, and those of the question around it.
FOCUS = """() => {
    const e = document.activeElement, said = node => node ? node.innerText.trim() : '';
    return {kind: e.type || e.tagName, words: said(e.labels?.[0] ?? e), question: said(e.closest('fieldset')?.querySelector('legend'))};
}"""
TYPED = ("text", "tel", "email", "textarea")
# What no field takes that asks for a name, a number, an address or a day. The field that nobody sees is left alone.
NONSENSE = """fields => fields.filter(e => !e.closest('[aria-hidden]')).forEach(e => { e.value = e.type === 'tel' ? '12' : '<b>1</b>'; })"""


def _known(question: str, answers: Mapping[str, Answer]) -> Answer | None:
    return next((answer for asked, answer in answers.items() if question and plain(question).startswith(plain(asked))), None)


def _several(answer: Answer | None) -> list[str]:
    return [answer] if isinstance(answer, str) else answer or []


def _words(locator: Locator) -> str:
    return " ".join(locator.inner_text().split())


def fill(page: Page, answers: Mapping[str, Answer]) -> None:
    """Answer every question on the page that `answers` knows."""
    for group in page.locator("main fieldset").all():
        legend = group.locator("legend")
        answer = _known(_words(legend.first), answers) if legend.count() else None
        for text in _several(answer):
            group.get_by_label(text, exact=False).first.check()
    for kind in ("tel", "email"):
        field = page.locator(f"main input[type={kind}]")
        if kind in answers and field.count():
            field.first.fill(str(answers[kind]))
    for label in page.locator("main label").all():
        answer = _known(_words(label), answers)
        target = label.get_attribute("for")
        if isinstance(answer, str) and target:
            _write(page.locator(f"[id='{target}']"), answer)


def _write(control: Locator, answer: str) -> None:
    """Write into a field, or choose in a list; what is ticked has been seen to already."""
    kind = control.evaluate("e => e.type")
    if kind in TYPED:
        control.fill(answer)
    elif kind == "select-one":
        control.select_option(label=answer)


def spoil(page: Page) -> None:
    """Write into every field what it does not take; nothing is chosen."""
    page.locator("main input:is([type=text], [type=tel], [type=email])").evaluate_all(NONSENSE)


def press(page: Page, button: Locator) -> None:
    """Press a button and wait for the page that it leads to."""
    with page.expect_navigation():
        button.click()


def go_on(page: Page) -> None:
    """Press the button that leads on, and wait for what comes."""
    press(page, _onward(page))


def _onward(page: Page) -> Locator:
    for text in ONWARDS:
        button = page.get_by_role("button", name=text, exact=True)
        if button.count():
            return button.first
    raise AssertionError(f"ingen väg vidare på {page.url}: {_words(page.locator('main'))[:300]}")


def _sending(page: Page) -> Locator | None:
    buttons = (page.get_by_role("button", name=text, exact=True) for text in SENDS)
    return next((button.first for button in buttons if button.count()), None)


def is_review(page: Page) -> bool:
    """Whether the page shows all answers before they are sent."""
    return _sending(page) is not None


def send(page: Page) -> None:
    """Press the last button, and wait for the receipt."""
    button = _sending(page)
    assert button is not None, page.url
    press(page, button)


def to_review(page: Page, answers: Mapping[str, Answer]) -> None:
    """Go from the router to the page that shows all answers."""
    for _ in range(MOST_PAGES):
        if is_review(page):
            return
        fill(page, answers)
        go_on(page)
    raise AssertionError(f"kom aldrig till granskningen: {page.url}")


def walk(page: Page, pages: Pages, see: Callable[[Page], None] = lambda page: None, *, until: str = "") -> None:
    """Answer page by page from where she stands to the review, or to the page named `until`; `see` looks at each before it is answered."""
    for _ in range(MOST_PAGES):
        see(page)
        if is_review(page) or page_name(page.url) == until:
            return
        fill(page, pages.get(page_name(page.url), {}))
        go_on(page)
    raise AssertionError(f"kom aldrig till granskningen: {page.url}")


def by_keyboard(page: Page, answers: Mapping[str, Answer]) -> None:
    """Answer what `answers` knows, and go on: with Tab, arrows, Space, Enter and letters, once from the top of the page to its button."""
    done: set[str] = set()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["words"] in (*ONWARDS, *SENDS) and focus["kind"] == "submit":
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
        _answer_by_keyboard(page, focus, answers, done)
    raise AssertionError(f"tangentbordet når aldrig vidare på {page.url}")


def _answer_by_keyboard(page: Page, focus: dict[str, Any], answers: Mapping[str, Answer], done: set[str]) -> None:
    kind, question = focus["kind"], focus["question"] or focus["words"]
    answer = answers.get(kind, _known(question, answers))
    if answer is None or question in done:
        return
    if kind == "radio":
        done.add(question)
        _walk_down(page, str(answer))
    elif kind == "checkbox" and plain(focus["words"]).startswith(tuple(plain(text) for text in _several(answer))):
        page.keyboard.press("Space")
    elif kind in TYPED or kind == "select-one":
        page.keyboard.type(str(answer))


def _walk_down(page: Page, answer: str) -> None:
    """Choose the first option, and go down with the arrow to the one that is meant."""
    page.keyboard.press("Space")
    for _ in range(MOST_TABS):
        if plain(page.evaluate(FOCUS)["words"]).startswith(plain(answer)):
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"pilarna når aldrig {answer!r} på {page.url}")
