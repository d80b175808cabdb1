"""What the editors' everyday does at night."""

from django.conf import settings

from common.nightly import job
from editorial.actions import check_addresses, collect_links, forget_feedback
from editorial.notices import remind_keepers, remind_of_unkept, tell_of_feedback

job("editorial.expired_feedback")(forget_feedback)
job("editorial.feedback_of_the_week")(tell_of_feedback)
job("editorial.reviews")(remind_keepers)
job("editorial.unkept")(remind_of_unkept)


@job("editorial.links")
def follow_links() -> int:
    """Read all links anew and, where the installation may call out, ask other sites; return how many were asked."""
    collect_links()
    return check_addresses() if settings.LINK_CHECKS else 0
