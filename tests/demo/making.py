"""How the tests of the demo make one."""

from common import stamp
from portal.demo.build import Demo, build

FEW = Demo(cases=4)


def make(wanted: Demo = FEW) -> None:
    """Make the demo, and let nothing computed before it stand."""
    build(wanted)
    stamp.bump()
