"""Copying a page for translation, as Wagtail's own view does it, but for the pages that are not translated that way."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.contrib.simple_translation.forms import SubmitTranslationForm
from wagtail.contrib.simple_translation.views import SubmitPageTranslationView
from wagtail.models import Page

from common.tree import roots
from forms.pages import UnlistedPage


class TranslatePage(SubmitPageTranslationView):
    """Asks which languages, and makes the copies."""

    def get_form(self) -> SubmitTranslationForm:
        """Return the form; a start page is copied alone, for below it lies the whole site."""
        form = super().get_form()
        if self.object.path in {root.path for root in roots()}:
            form.fields["include_subtree"].disabled = True
            form.fields["include_subtree"].widget = forms.HiddenInput()
        return form

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send whoever would translate the texts around a form to where they are written in each language."""
        page = Page.objects.filter(pk=kwargs["page_id"]).first()
        if page is not None and issubclass(page.specific_class, UnlistedPage):
            messages.warning(request, _("Texter till formulär kopieras inte. Skriv en ny sida i mappen och välj språk på den."))
            return redirect("wagtailadmin_explore", page.get_parent().pk)
        return super().dispatch(request, *args, **kwargs)
