"""How a service would look, while its form and colours are chosen: a poster on a light screen beside the same on a dark one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin.auth import permission_required
from wagtail.admin.panels import Panel

from common.colour_fields import is_colour
from common.colours import Colour, night_of
from common.theme import theme
from common.theme.marks import pair_of
from common.theme.shapes import BOX, SHAPES, Shape

INVALID = 422
WIDTH, HEIGHT, MARGIN = 240, 300, 20
_SCALE = (WIDTH - 2 * MARGIN) / BOX


@require_safe
@permission_required("services.change_programme")
def look_preview(request: HttpRequest) -> HttpResponse:
    """Draw the poster that the address describes (shape, day, night); 422 for what is no look."""
    shape, day, night = (request.GET.get(name, "") for name in ("shape", "day", "night"))
    if shape not in SHAPES or not is_colour(day) or not (is_colour(night) or not night):
        return HttpResponse(status=INVALID)
    pair, second = pair_of(day, night), theme().site.day
    posters = [
        _poster(0, pair.day, pair.inks[0], second, SHAPES[shape], _("Ljus skärm")),
        _poster(WIDTH, pair.night, pair.inks[1], night_of(second), SHAPES[shape], _("Mörk skärm")),
    ]
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}">{"".join(posters)}</svg>'
    return HttpResponse(drawn, content_type="image/svg+xml")


def _poster(x: int, field: Colour, ink: Colour, second: Colour, shape: Shape, words: str) -> str:
    cut = f"translate({MARGIN} {HEIGHT - BOX * _SCALE:g}) scale({_SCALE:g})"
    return (
        f'<g transform="translate({x} 0)"><path fill="{field}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>'
        f'<text x="{MARGIN}" y="48" fill="{ink}" font-family="sans-serif" font-size="24" font-weight="700">{words}</text>'
        f'<path fill="{second}" transform="{cut}" d="{shape.path}"/></g>'
    )


class LookPanel(Panel):
    """Shows the poster beside the fields, anew at each choice."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one service."""

        template_name = "wagtailadmin/programme_look.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Return the template's variables."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            programme = self.instance
            return {**context, "shape": programme.shape, "day": programme.colour_day, "night": programme.colour_night}
