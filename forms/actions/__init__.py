"""The acts of an applicant, and those of the desk that change what the applicant sees."""

from forms.actions.completion import begin_completion, can_be_returned, resubmit, return_to_applicant
from forms.actions.drafts import discard, forget_expired, keep_alive, make_code, resume, save_step, show_code, start_draft
from forms.actions.status import check_code, publish_status, withdraw
from forms.actions.submission import submit

__all__ = [
    "begin_completion",
    "can_be_returned",
    "check_code",
    "discard",
    "forget_expired",
    "keep_alive",
    "make_code",
    "publish_status",
    "resubmit",
    "resume",
    "return_to_applicant",
    "save_step",
    "show_code",
    "start_draft",
    "submit",
    "withdraw",
]
