"""Many at once: one of fifty gets the case, and fifty presses on the same button are one request."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import requests

from tests import journeys
from tests.harness import inside
from tests.markup import Form, Page
from tests.personae import SIXTEEN
from tests.running import ROOT, Portal, running
from tests.visitor import Visitor

MANY, WORKERS = 50, 4
CLAIM = "claim"


def _together(calls: list[object]) -> list[requests.Response]:
    gate = Barrier(len(calls))

    def wait_and_call(call: object) -> requests.Response:
        gate.wait()
        return call()  # type: ignore[operator]

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(wait_and_call, calls))


def _crew(portal: Portal) -> list[Visitor]:
    command = [sys.executable, "-m", "tests.harness.crew", "kaa", str(MANY)]
    made = subprocess.run(command, cwd=ROOT, env=portal.environment, capture_output=True, text=True, check=True)
    cookies = json.loads(made.stdout.strip().splitlines()[-1])
    crew = []
    for session in cookies["sessions"]:
        visitor = Visitor(portal.url)
        visitor.http.cookies.set(cookies["cookie"], session)
        crew.append(visitor)
    return crew


def _claim_form(page: Page) -> Form:
    tag = page.soup.select_one(f'form[action$="/{CLAIM}/"]')
    assert tag is not None, f"ingen knapp att ta ärendet med: {page.status} {page.text[:300]}"
    return Form(tag, page.address)


def _rounds(portal: Portal, rounds: int) -> None:
    crew = _crew(portal)
    with running(portal, workers=WORKERS, worker=False):
        for _ in range(rounds):
            reference = journeys.submit(Visitor(portal.url), SIXTEEN).reference
            address = f"/handlaggning/arenden/{reference}/"
            seen = [(visitor, visitor.open(address)) for visitor in crew]
            ready = [(visitor, page, _claim_form(page)) for visitor, page in seen]
            answers = _together(
                [
                    lambda v=visitor, p=page, f=form: v.send(f.action, f.pairs(), referer=p.address, follow=False)
                    for visitor, page, form in ready
                ]
            )
            codes = sorted(answer.status_code for answer in answers)
            assert codes == [303] + [409] * (MANY - 1)
            script = f"""
import json
from casework.models import Assignment, CaseTransition
print(json.dumps([Assignment.objects.filter(case__reference="{reference}").count(),
                  CaseTransition.objects.filter(case__reference="{reference}", name="{CLAIM}").count()]))
"""
            assert inside.ask(portal, script) == [1, 1]


def test_fifty_claims_of_one_case_have_one_winner_and_forty_nine_clear_refusals(portal: Portal) -> None:
    _rounds(portal, 1)


@pytest.mark.full
def test_twenty_rounds_of_fifty_claims_have_one_winner_each(portal: Portal) -> None:
    _rounds(portal, 20)


def test_fifty_presses_on_the_same_button_are_one_request_with_one_receipt(portal: Portal) -> None:
    before = inside.counts(portal)
    with running(portal, workers=WORKERS, worker=False):
        visitor = Visitor(portal.url)
        review = journeys.to_review(visitor, SIXTEEN)
        form, button = review.button("Skicka")
        twins = [Visitor(portal.url) for _ in range(MANY)]
        for twin in twins:
            twin.http.cookies.update(visitor.http.cookies)
        send = [lambda t=twin: t.send(form.action, form.pairs(button), referer=review.address, follow=False) for twin in twins]
        answers = _together(send)
        again = visitor.send(form.action, form.pairs(button), referer=review.address, follow=False)

    assert {answer.status_code for answer in answers} == {303}
    assert {answer.headers["Location"] for answer in [*answers, again]} == {answers[0].headers["Location"]}
    assert answers[0].headers["Location"].endswith("/kvitto/")
    after = inside.counts(portal)
    assert len(after["applications"]) == len(before["applications"]) + 1
    assert len(after["cases"]) == len(before["cases"]) + 1
    assert len(after["receipts"]) == len(before["receipts"]) + 1
