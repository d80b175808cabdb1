"""Which spec belongs to which kind of application."""

from forms.specs.model import Spec
from forms.specs.support import SUPPORT

SPECS: dict[str, Spec] = {spec.kind: spec for spec in (SUPPORT,)}
