"""The four services in the order that they are shown."""

from portal.demo.content.kaa import KAA
from portal.demo.content.kaasam import KAASAM
from portal.demo.content.mojligheten import MOJLIGHETEN
from portal.demo.content.ung_resurs import UNG_RESURS

SERVICES = (KAA, UNG_RESURS, KAASAM, MOJLIGHETEN)
