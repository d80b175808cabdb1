"""Sign against sign, change, withdrawal and expiry at the same moment: nothing ends signed and changed, and nothing is handed in twice."""

import random
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from casework.models import Case
from forms.actions import begin_completion, decline, resubmit, save_step, sign, withdraw
from forms.actions.lapsing import expire_requests
from forms.actions.signed import is_signed
from forms.actions.signing import Means, Signer
from forms.models import Application, Method, Role, Signature, SignatureRequest
from forms.workflow import State
from tests import factories
from tests.forms.filling import code_of
from tests.forms.joint import Alva, signer_of
from tests.harness.meeting import Act, at_once

ROUNDS, MANY_ROUNDS = 4, 60
FOUR = (Role.YOUTH, Role.OFFICER, Role.GUARDIAN, Role.SECOND_GUARDIAN)


def _sign(signer: Signer) -> Act:
    return lambda: sign(signer=signer, seen=signer.request.digest, means=Means(method=Method.LINK))


def _decline(signer: Signer) -> Act:
    return lambda: decline(signer=signer)


def _change(alva: Alva, author: bytes) -> Act:
    def act() -> object:
        draft = begin_completion(application=Application.objects.get(reference=alva.reference), author_key=author)
        save_step(draft=draft, slug="tider", values={"energy": ["whole_days"]})
        return resubmit(draft=draft)

    return act


def _withdraw(application: Application) -> Act:
    return lambda: withdraw(application=Application.objects.get(pk=application.pk))


def _expire(application: Application) -> Act:
    def act() -> object:
        SignatureRequest.objects.filter(application=application).update(expires_at=timezone.now() - timedelta(seconds=1))
        return expire_requests()

    return act


def _check(application: Application) -> None:
    """The law that no race may break."""
    application.refresh_from_db()
    standing = Signature.objects.filter(application=application, voided_at__isnull=True)
    assert {signature.digest for signature in standing} <= {application.digest}
    assert len({signature.role for signature in standing}) == standing.count()
    handed_in = application.transitions.filter(to_state=State.SUBMITTED).count()
    assert handed_in <= 1
    assert Case.objects.filter(application=application).count() == handed_in
    if application.state == State.SUBMITTED:
        assert is_signed(application)


def _waiting(chance: random.Random) -> tuple[Alva, Application, bytes, dict[Role, Signer]]:
    alva = Alva(guardians=2)
    application = alva.send_in()
    author = Alva.author_key(code_of(alva.open("kvitto")))
    signers = {role: signer_of(application, role) for role in FOUR}
    for role in chance.sample(FOUR, chance.randint(0, 3)):
        _sign(signers[role])()
    return alva, application, author, signers


def _race(rounds: int, opponents: Callable[[Alva, Application, bytes, dict[Role, Signer]], list[Act]]) -> None:
    for number in range(rounds):
        chance = random.Random(number)
        factories.all_programmes()
        alva, application, author, signers = _waiting(chance)
        acts = [_sign(signer) for signer in signers.values()] + opponents(alva, application, author, signers)
        chance.shuffle(acts)
        at_once(acts)
        _check(application)


OPPONENTS = {
    "sign": lambda alva, application, author, signers: [_sign(signer) for signer in signers.values()],
    "change": lambda alva, application, author, signers: [_change(alva, author)],
    "withdraw": lambda alva, application, author, signers: [_withdraw(application)],
    "decline": lambda alva, application, author, signers: [_decline(signers[Role.GUARDIAN]), _decline(signers[Role.OFFICER])],
    "expire": lambda alva, application, author, signers: [_expire(application)],
    "all": lambda alva, application, author, signers: [_change(alva, author), _withdraw(application), _expire(application)],
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("against", OPPONENTS)
def test_no_race_leaves_a_signed_but_changed_application(against):
    _race(ROUNDS, OPPONENTS[against])


@pytest.mark.full
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("against", OPPONENTS)
def test_no_race_does_in_many_rounds(against):
    _race(MANY_ROUNDS, OPPONENTS[against])
