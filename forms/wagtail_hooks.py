"""What the editor does otherwise with the texts of the forms."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from forms.pages import FormTexts


@hooks.register("before_copy_page")
def refuse_copy(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Say that a form has one page of texts in each language, instead of failing when the copy is stored."""
    if page.specific_class is not FormTexts:
        return None
    messages.error(request, _("Texter till ett formulär går inte att kopiera. Skapa en ny sida i stället."))
    return redirect("wagtailadmin_explore", page.get_parent().pk)
