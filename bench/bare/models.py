"""The one row that a filled-in form becomes."""

from django.db import models


class Sent(models.Model):
    """All answers, in clear."""

    answers = models.JSONField()
    at = models.DateTimeField(auto_now_add=True)
