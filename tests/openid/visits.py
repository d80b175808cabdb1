"""The way there and back, as the tests walk it."""

from datetime import datetime, timedelta

from common.openid import Identity, begin, finish
from tests.openid.issuer import NOW, Issuer

BACK = "http://127.0.0.1:8000/underskrift/tillbaka/"


def visit(issuer: Issuer, *, broker: str = "bankid", after: timedelta = timedelta(0), now: datetime = NOW) -> Identity:
    """Begin, let the person through, and finish `after` some time; returns who came back, or raises what `finish` raises."""
    address, attempt = begin(broker=broker, redirect_uri=BACK, now=now)
    state, code = issuer.sign_in(address)
    return finish(attempt, state=state, code=code, redirect_uri=BACK, now=now + after)
