"""What a hit is, in the words of whoever reads the list."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a hit is, to whoever reads the list."""

    SERVICE = "service", _("Insats")
    PAGE = "page", _("Sida")
    NEWS = "news", _("Nyhet")
    EVENT = "event", _("Aktivitet")
