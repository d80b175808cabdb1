"""How far a site does what the law on accessibility asks for, and who has judged it (lag 2018:1937), as readers meet it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Compliance(models.TextChoices):
    """How far the site does what the law asks for, in the law's own three words."""

    NOT = "not", _("inte förenlig")
    PARTLY = "partly", _("delvis förenlig")
    FULLY = "fully", _("helt förenlig")


class Assessment(models.TextChoices):
    """Who has judged the site."""

    SELF = "self", _("självskattning")
    EXTERNAL = "external", _("granskning av någon utanför kommunen")
