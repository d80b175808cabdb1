"""The acts of an applicant and of those who sign with her, and those of the desk that change what the applicant sees."""

from forms.actions.completion import begin_completion, can_be_returned, resubmit, return_to_applicant
from forms.actions.consenting import change_consent, withdraw_consent
from forms.actions.drafts import Start, discard, forget_expired, keep_alive, make_code, resume, save_step, show_code, start_draft
from forms.actions.inviting import remind
from forms.actions.one_time import check_one_time_code, send_signing_code, send_work_code
from forms.actions.signing import decline, sign
from forms.actions.status import check_code, mute, publish_status
from forms.actions.submission import submit
from forms.actions.withdrawing import withdraw

__all__ = [
    "Start",
    "begin_completion",
    "can_be_returned",
    "change_consent",
    "check_code",
    "check_one_time_code",
    "decline",
    "discard",
    "forget_expired",
    "keep_alive",
    "make_code",
    "mute",
    "publish_status",
    "remind",
    "resubmit",
    "resume",
    "return_to_applicant",
    "save_step",
    "send_signing_code",
    "send_work_code",
    "show_code",
    "sign",
    "start_draft",
    "submit",
    "withdraw",
    "withdraw_consent",
]
