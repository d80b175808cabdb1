"""Form B, the joint application, and the part of it that whoever works with the young person writes."""

from forms.specs.joint.officer import OFFICER_PAGE
from forms.specs.joint.spec import JOINT

__all__ = ["JOINT", "OFFICER_PAGE"]
