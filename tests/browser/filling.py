"""A form filled in as a person does it in a browser: by what the labels say."""

from collections.abc import Mapping

from playwright.sync_api import Locator, Page

from tests.markup import Answer, plain

ONWARDS = ("Börja", "Fortsätt")
MOST_PAGES = 15


def _known(question: str, answers: Mapping[str, Answer]) -> Answer | None:
    return next((answer for asked, answer in answers.items() if question and plain(question).startswith(plain(asked))), None)


def _words(locator: Locator) -> str:
    return " ".join(locator.inner_text().split())


def fill(page: Page, answers: Mapping[str, Answer]) -> None:
    """Answer every question on the page that `answers` knows."""
    for group in page.locator("main fieldset").all():
        legend = group.locator("legend")
        answer = _known(_words(legend.first), answers) if legend.count() else None
        for text in [answer] if isinstance(answer, str) else answer or []:
            group.get_by_label(text, exact=False).first.check()
    for kind in ("tel", "email"):
        field = page.locator(f"main input[type={kind}]")
        if kind in answers and field.count():
            field.first.fill(str(answers[kind]))
    for label in page.locator("main label").all():
        answer = _known(_words(label), answers)
        target = label.get_attribute("for")
        if isinstance(answer, str) and target:
            control = page.locator(f"[id='{target}']")
            if control.evaluate("e => e.matches('input:not([type=radio]):not([type=checkbox]), textarea')"):
                control.fill(answer)


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


def is_review(page: Page) -> bool:
    """Whether the page shows all answers before they are sent."""
    return page.get_by_role("button", name="Skicka", exact=True).count() > 0


def to_review(page: Page, answers: Mapping[str, Answer]) -> None:
    """Go from the router to the page that shows all answers."""
    for _ in range(MOST_PAGES):
        if is_review(page):
            return
        fill(page, answers)
        go_on(page)
    raise AssertionError(f"kom aldrig till granskningen: {page.url}")
