"""The municipality's own mark, as the masthead shows it."""

from dataclasses import dataclass

from common.pictures import PortalImage

# Twice the height that it is shown in; lossless, since a mark has letters in it and may have no ground.
SPEC = "height-96|format-webp-lossless"
KINDS = frozenset({"svg", "png", "webp"})


@dataclass(frozen=True)
class Logo:
    """Addresses and size; without a picture for the night, the mark stands on a light plate there."""

    url: str
    width: int
    height: int
    night_url: str


def is_mark(image: PortalImage) -> bool:
    """Whether the file is of a kind that a mark can be shown in."""
    return str(image.file.name).rpartition(".")[2].lower() in KINDS


def make_small(image: PortalImage) -> None:
    """Make the size that is shown, so that no reader's visit has to."""
    if not image.is_drawing:
        image.get_rendition(SPEC)


def _file(image: PortalImage) -> tuple[str, int, int]:
    small = next((each for each in image.renditions.all() if each.filter_spec == SPEC), None)
    return (small.url, small.width, small.height) if small else (image.file.url, image.width, image.height)


def logo_of(day: PortalImage | None, night: PortalImage | None) -> Logo | None:
    """Return the mark of the masthead; None where the installation has none."""
    if day is None:
        return None
    return Logo(*_file(day), night_url=_file(night)[0] if night else "")
