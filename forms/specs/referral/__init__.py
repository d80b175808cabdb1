"""Form C, the referral: somebody at work sends a young person who wants it to a service that takes referrals."""

from forms.specs.referral.spec import REFERRAL

__all__ = ["REFERRAL"]
