"""What the forms do every night."""

from common.nightly import job
from forms.actions import forget_expired

job("forms.expired_drafts")(forget_expired)
