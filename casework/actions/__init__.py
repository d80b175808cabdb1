"""Everything that changes a case: one function for each step, in one transaction each."""

from casework.actions.assigning import assign, claim, offer_place
from casework.actions.closing import close, reopen, withdraw
from casework.actions.consenting import change_consent, withdraw_consent
from casework.actions.contacting import add_note, receive_reply, record_attempt, record_contact_made
from casework.actions.deciding import put_on_agenda, redirect, request_information, waitlist
from casework.actions.granting import grant_role, revoke_role
from casework.actions.marking import clear_suspicion, mark_urgent, unmark_urgent
from casework.actions.messaging import retry_message
from casework.actions.opening import forget_summary, keep_summary, open_case, receive_completion, receive_information
from casework.actions.posting import write_on_paper
from casework.actions.protecting import change_protection, protect, record_opened, unprotect
from casework.actions.registering import look_up_paper, print_paper, register_paper
from casework.actions.supporting import begin_mapping, pause, resume, start_outreach, start_plan

__all__ = [
    "add_note",
    "assign",
    "begin_mapping",
    "change_consent",
    "change_protection",
    "claim",
    "clear_suspicion",
    "close",
    "forget_summary",
    "grant_role",
    "keep_summary",
    "look_up_paper",
    "mark_urgent",
    "offer_place",
    "open_case",
    "pause",
    "print_paper",
    "protect",
    "put_on_agenda",
    "receive_completion",
    "receive_information",
    "receive_reply",
    "record_attempt",
    "record_contact_made",
    "record_opened",
    "redirect",
    "register_paper",
    "reopen",
    "request_information",
    "resume",
    "retry_message",
    "revoke_role",
    "start_outreach",
    "start_plan",
    "unmark_urgent",
    "unprotect",
    "waitlist",
    "withdraw",
    "withdraw_consent",
    "write_on_paper",
]
