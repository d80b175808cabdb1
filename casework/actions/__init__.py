"""Everything that changes a case: one function for each step, in one transaction each."""

from casework.actions.assigning import assign, claim, offer_place
from casework.actions.closing import close, reopen, withdraw
from casework.actions.contacting import add_note, record_attempt, record_contact_made
from casework.actions.deciding import put_on_agenda, redirect, request_information, waitlist
from casework.actions.granting import grant_role, revoke_role
from casework.actions.messaging import retry_message
from casework.actions.opening import open_case, receive_information, update_summary
from casework.actions.supporting import begin_mapping, pause, resume, start_outreach, start_plan

__all__ = [
    "add_note",
    "assign",
    "begin_mapping",
    "claim",
    "close",
    "grant_role",
    "offer_place",
    "open_case",
    "pause",
    "put_on_agenda",
    "receive_information",
    "record_attempt",
    "record_contact_made",
    "redirect",
    "reopen",
    "request_information",
    "resume",
    "retry_message",
    "revoke_role",
    "start_outreach",
    "start_plan",
    "update_summary",
    "waitlist",
    "withdraw",
]
