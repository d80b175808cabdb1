"""What is done in the editors' everyday."""

from editorial.actions.feedback import add_text, forget_feedback, give_feedback
from editorial.actions.linking import check_addresses, collect_links, note_links
from editorial.actions.reviewing import begin_review, confirm_review, next_review

__all__ = [
    "add_text",
    "begin_review",
    "check_addresses",
    "collect_links",
    "confirm_review",
    "forget_feedback",
    "give_feedback",
    "next_review",
    "note_links",
]
