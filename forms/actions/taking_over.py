"""Making it one's own: who was helped to write signs it with a code of her own, and the helper's opens nothing more."""

from django.db import transaction

from audit.actions import record
from audit.actors import APPLICANT
from common.codes import derive
from common.guests import replace_author
from forms.actions.opening import Keys
from forms.actions.signing import Means, Signer, sign
from forms.models import Application, Signature


@transaction.atomic
def take_over(*, signer: Signer, keys: Keys, code: str, seen: str, means: Means) -> Signature:
    """Sign what somebody else typed, and become the author of every box in `keys`, by `code`; who is its author already stays so.

    Raises what `sign` raises.
    """
    own = derive(code)
    signature = sign(signer=signer, seen=seen, means=means)
    application = signer.request.application
    unowned = Application.objects.filter(pk=application.pk, code_finder__isnull=True)
    if not unowned.update(code_finder=own.finder):
        return signature
    for name, key in keys.items():
        replace_author(application, name, key, author_key=own.key)
    record("application.taken_over", application, by=APPLICANT)
    return signature
