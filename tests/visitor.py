"""A person with a browser that has no JavaScript, over the wire: opens, fills in, presses, follows."""

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

import requests

from tests.markup import Answer, Page, Pairs

TIMEOUT = 30


class Visitor:
    """Somebody at a running portal, with cookies of her own."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.http = requests.Session()
        self.http.trust_env = False
        # A connection kept open may be closed by the server just as it is used again: no fault of the portal's.
        self.http.headers["Connection"] = "close"

    def open(self, path: str) -> Page:
        """GET an address and follow where it leads."""
        return self._read(self.http.get(urljoin(self.base, path), timeout=TIMEOUT))

    def send(self, action: str, pairs: Pairs, *, referer: str, follow: bool = True) -> requests.Response:
        """POST as a browser does from a page of the same site."""
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(self.base))
        headers = {
            "Origin": origin,
            "Referer": referer,
            "Sec-Fetch-Site": "same-origin",
        }
        return self.http.post(action, data=pairs, headers=headers, timeout=TIMEOUT, allow_redirects=follow)

    def press(
        self,
        page: Page,
        button: str,
        answers: Mapping[str, Answer] | None = None,
        *,
        tick: tuple[str, ...] = (),
    ) -> Page:
        """Fill in the form that has `button`, press it, and read where it leads."""
        form, pressed = page.button(button)
        form.fill(answers or {})
        for text in tick:
            form.tick(text)
        if not form.is_post:
            return self._read(self.http.get(form.action, params=form.pairs(pressed), timeout=TIMEOUT))
        return self._read(self.send(form.action, form.pairs(pressed), referer=page.address))

    def _read(self, response: requests.Response) -> Page:
        return Page(response.text, response.url, response.status_code)
