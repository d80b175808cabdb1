"""A portal in which all has been prepared that a form can be met in: a card to answer, a signed receipt, something to complete."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests import journeys
from tests.browser.filling import fill, press, send
from tests.browser.people import words
from tests.harness.inside import ask
from tests.openid.issuer import Issuer, running_issuer
from tests.openid.people import BROKERS
from tests.running import Portal, running

_MAKE = """
import json
from casework.actions import request_information
from casework.models import Case, RoleGrant
from forms.actions import submit
from forms.actions.replies import print_card
from forms.models import Role
from forms.receipts import check_code
from tests import factories
from tests.forms.mailing import joint, sign_as
by = RoleGrant.objects.filter(role="samordnare").first().user
signed, draft, case = joint(), factories.draft(), Case.objects.first()
sign_as(signed, *Role)
code, returned = draft.content.code, submit(draft=draft)
request_information(case=Case.objects.get(reference=returned.reference), missing="Vilken tid passar bäst?", by=by)
print(json.dumps({
    "card": print_card(about=case.reference, programme=case.programme, by=by),
    "signed": [signed.reference, check_code(signed)],
    "returned": [returned.reference, code],
}))
"""


@dataclass
class Place:
    """A portal with its worker and an issuer of e-IDs, and what has been made there beforehand."""

    portal: Portal
    issuer: Issuer
    made: dict[str, Any]

    def at(self, path: str) -> str:
        """Return the whole address of a path."""
        return urljoin(self.portal.url, path)

    def comes_back(self, page: Page) -> None:
        """Sign in at the issuer, where `page` stands, and go back to the portal."""
        page.wait_for_url(f"{self.issuer.url}/**")
        page.goto(self.at(journeys.back_from(self.issuer, page.url)))

    def opens(self, page: Page, reference: str, code: str) -> None:
        """Open the status page with reference and code."""
        page.goto(self.at("/min-ansokan/"))
        fill(page, journeys.keys_to_status(reference, code))
        press(page, page.get_by_role("button", name="Visa", exact=True))


@contextmanager
def prepared(installation: Portal, data: Path) -> Iterator[Place]:
    """Serve a copy of `installation` at `data`, with its worker and an issuer of e-IDs, for as long as the block lasts."""
    portal = installation.clone(data)
    made = ask(portal, _MAKE)
    with running_issuer() as issuer:
        portal.extra |= {"OPENID_URL": issuer.url, "OPENID_BROKERS": BROKERS}
        with running(portal):
            yield Place(portal, issuer, made)
    portal.remove()


def sent(page: Page) -> tuple[str, str]:
    """Send a form, and return the reference and the code of the receipt; no code where the device is shared."""
    send(page)
    reference = page.locator("[data-reference]").first.get_attribute("data-reference")
    return str(reference), journeys.code_in(words(page))
