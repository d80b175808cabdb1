"""Django's own form app under another label: `forms` is ours, and Django's is installed for its widget templates."""

from django.apps import AppConfig


class DjangoFormsConfig(AppConfig):
    """django.forms, labelled `django_forms`."""

    name = "django.forms"
    label = "django_forms"
