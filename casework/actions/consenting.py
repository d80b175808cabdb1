"""Doing what a young person has said of a consent of hers (offentlighets- och sekretesslagen 10 kap. 1 § and 12 kap. 2 §)."""

from collections.abc import Collection

from django.db import transaction

from accounts.models import User
from casework import policies
from casework.models import Case
from forms import actions as applications
from forms.models import Consent


@transaction.atomic
def withdraw_consent(*, case: Case, consent: Consent, by: User) -> None:
    """Take a consent back on her word; raises `StaleState` where it was already."""
    policies.check_can_work_with(by, case)
    applications.withdraw_consent(consent=consent, by=by)


@transaction.atomic
def change_consent(*, case: Case, consent: Consent, about: Collection[str], months: int, by: User) -> None:
    """Let it be about something else, or for another time, on her word; raises `StaleState` where it was taken back."""
    policies.check_can_work_with(by, case)
    applications.change_consent(consent=consent, about=about, months=months, by=by)
