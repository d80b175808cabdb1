"""The tables of the forms."""

from forms.models.applications import Application, ApplicationTransition
from forms.models.consents import Consent, Recipient
from forms.models.drafts import Draft
from forms.models.evaluations import Evaluation
from forms.models.kinds import ApplicationKind, NoticeChannel, TypedBy
from forms.models.replies import ReplyCard
from forms.models.signing import GUARDIANS, Ending, Method, OneTimeCode, Role, Signature, SignatureRequest
from forms.models.words import FormWords
from forms.pages import FormTexts, FormTextsIndex

__all__ = [
    "GUARDIANS",
    "Application",
    "ApplicationKind",
    "ApplicationTransition",
    "Consent",
    "Draft",
    "Ending",
    "Evaluation",
    "FormTexts",
    "FormTextsIndex",
    "FormWords",
    "Method",
    "NoticeChannel",
    "OneTimeCode",
    "Recipient",
    "ReplyCard",
    "Role",
    "Signature",
    "SignatureRequest",
    "TypedBy",
]
