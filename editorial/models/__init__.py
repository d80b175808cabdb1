"""What the editors' everyday keeps: links, feedback and reminders. Nothing in it is about one person."""

from editorial.models.feedback import PageFeedback
from editorial.models.links import AddressCheck, Fault, PageLink
from editorial.models.reviews import ReviewReminder

__all__ = ["AddressCheck", "Fault", "PageFeedback", "PageLink", "ReviewReminder"]
