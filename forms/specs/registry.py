"""Which spec belongs to which kind of application and to which address."""

from forms.specs.accessibility import ACCESSIBILITY
from forms.specs.concern import CONCERN
from forms.specs.consent import CONSENT
from forms.specs.evaluation import EVALUATION_FORM
from forms.specs.extract import EXTRACT
from forms.specs.joint import JOINT
from forms.specs.model import Spec
from forms.specs.notification import NOTIFICATION
from forms.specs.referral import REFERRAL
from forms.specs.reply import REPLY
from forms.specs.support import SUPPORT

FORMS: tuple[Spec, ...] = (SUPPORT, JOINT, REFERRAL, CONCERN, NOTIFICATION, ACCESSIBILITY, CONSENT, EXTRACT)
# A reply is begun with a card in hand, at an address of its own.
SPECS: dict[str, Spec] = {spec.kind: spec for spec in (*FORMS, REPLY)}
# Those around which communicators may write texts of their own.
WITH_TEXTS = (*FORMS, REPLY, EVALUATION_FORM)
BY_SLUG: dict[str, Spec] = {spec.slug: spec for spec in FORMS}
