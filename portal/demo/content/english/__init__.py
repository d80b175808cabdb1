"""The four services and the contact page in English."""

from portal.demo.content.english.kaa import KAA
from portal.demo.content.english.kaasam import KAASAM
from portal.demo.content.english.mojligheten import MOJLIGHETEN
from portal.demo.content.english.ung_resurs import UNG_RESURS

SUPPORT_TITLE = "Find the right support"
SUPPORT_LEAD = "There are four ways in. All of them are free of charge, and you can stop when you like."
SERVICES = (KAA, UNG_RESURS, KAASAM, MOJLIGHETEN)
