"""The page where an editor draws a picture: what is chosen stands in the address, and nothing is saved before it is asked for."""

from typing import Any
from urllib.parse import quote

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from common.compose.form import DrawingForm, SavingForm, first_choices
from common.compose.picture import draw, words_of
from common.compose.saving import collections_of, may_draw, save_picture
from common.theme import theme

INVALID = 422


class DrawPicture(WagtailAdminTemplateMixin, View):
    """Shows the picture that the address describes, and saves it on POST."""

    template_name = "compose/draw.html"
    header_icon = "edit"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in whoever may add pictures."""
        if not may_draw(request.user):  # type: ignore[arg-type]
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """Return the heading."""
        return _("Rita en bild")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtailimages:index"), "label": _("Bilder")},
            {"url": "", "label": _("Rita en bild")},
        ]

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the picture, with words and a name that it can be saved under."""
        form = DrawingForm(request.GET or first_choices(theme()), theme=theme())
        return self._shown(form, self._saving(form))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Save the picture, and go on to it."""
        form, saving = DrawingForm(request.POST, theme=theme()), self._saving(None)
        if not (form.is_valid() and saving.is_valid()):
            return self._shown(form, saving, status=INVALID)
        image = save_picture(picture=form.picture, by=request.user, **saving.cleaned_data)  # type: ignore[arg-type]
        messages.success(request, _("Bilden är sparad. Nu kan du välja den till sidor."))
        return redirect("wagtailimages:edit", image.pk)

    def _saving(self, drawn: DrawingForm | None) -> SavingForm:
        collections = collections_of(self.request.user)  # type: ignore[arg-type]
        if drawn is None:
            return SavingForm(self.request.POST, collections=collections)
        words = words_of(drawn.picture) if drawn.is_valid() else ""
        return SavingForm(initial={"title": words.rstrip("."), "description": words}, collections=collections)

    def _shown(self, form: DrawingForm, saving: SavingForm, *, status: int = 200) -> HttpResponse:
        picture = form.picture if form.is_valid() else None
        context = {
            "form": form,
            "saving": saving,
            "chosen": [(field.html_name, field.value() or "") for field in form],
            # The picture comes along in its own address: showing one stores nothing.
            "preview": f"data:image/svg+xml,{quote(draw(picture, theme()))}" if picture else "",
            "words": words_of(picture) if picture else "",
        }
        return self.render_to_response(self.get_context_data(**context), status=status)
