"""The four inks of a press, mixed by its colour profile."""

from __future__ import annotations

import io
from functools import cached_property
from typing import TYPE_CHECKING, Any

from booklet.diagnostics import Diagnostic, UsageError
from booklet.pdf.inks import BLACK, Inks, dark_neutral, luma, rgb

if TYPE_CHECKING:
    from PIL.Image import Image

    from booklet.pdf.form import Form
    from booklet.pdf.images import ImageData
    from booklet.pdf.profile import Profile

MOST_INK = 300.0
"""The most ink in one place, in percent of one full ink: what print shops ask for, so that sheets dry."""

_GRID = 33
"""Steps of a channel in the table by which pictures are converted; as many as the colour engine's own."""


class PressInks(Inks):
    """Cyan, magenta, yellow and black by a profile (relative colorimetric, black point compensated).

    Greys and dark tones with hardly a hue are black ink alone, in the space DeviceGray: the least shift of
    one of four plates would give thin dark lines a coloured seam.
    """

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._known: dict[str, tuple[float, ...]] = {}

    def channels(self, color: str) -> tuple[float, ...]:
        """Shares of the four inks, or one grey."""
        found = self._known.get(color)
        if found is None:
            found = self._known[color] = self._mixed(color)
        return found

    def letters(self, color: str) -> str:
        """Dark letters with hardly a hue are black."""
        return BLACK if dark_neutral(*rgb(color)) else color

    def form(self, form: Form) -> Form:
        """The drawing in the inks of the press."""
        from booklet.pdf.recode import recoded

        return recoded(form, self)

    def image(self, image: ImageData) -> ImageData:
        """The picture in the inks of the press; a grey one stays as it is."""
        from booklet.pdf.pixels import converted

        return image if image.gray else converted(image, self._table)

    def _mixed(self, color: str) -> tuple[float, ...]:
        red, green, blue = rgb(color)
        if red == green == blue:
            return (red / 255,)
        if dark_neutral(red, green, blue):
            return (luma(red, green, blue) / 255,)
        from PIL import Image

        pixel = self._converted(Image.new("RGB", (1, 1), (red, green, blue))).tobytes()
        return limited(tuple(pixel))

    def _converted(self, image: Image) -> Image:
        from PIL import ImageCms

        made = ImageCms.applyTransform(image, self._transform)
        if made is None:  # never without inPlace
            raise AssertionError
        return made

    @cached_property
    def _transform(self) -> Any:
        from PIL import ImageCms

        try:
            return ImageCms.buildTransform(
                ImageCms.createProfile("sRGB"),
                ImageCms.ImageCmsProfile(io.BytesIO(self.profile.data)),
                "RGB",
                "CMYK",
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (OSError, ImageCms.PyCMSError):
            message = f"no colours can be made with the profile '{self.profile.name}'"
            raise UsageError(Diagnostic(message, hint="name another with --profile")) from None

    @cached_property
    def _cube(self) -> Any:
        """The inks of a grid of colours, red fastest, each within the limit."""
        from PIL import Image, ImageFilter

        steps = [round(255 * one / (_GRID - 1)) for one in range(_GRID)]
        grid = bytes(
            part for blue in steps for green in steps for red in steps for part in (red, green, blue)
        )
        inks = self._converted(Image.frombytes("RGB", (_GRID * _GRID, _GRID), grid)).tobytes()
        table = [part for at in range(0, len(inks), 4) for part in limited(tuple(inks[at : at + 4]))]
        return ImageFilter.Color3DLUT(_GRID, table, channels=4, target_mode="CMYK", _copy_table=False)

    def _table(self, image: Image) -> Image:
        return image.convert("RGB").filter(self._cube)


def limited(inks: tuple[int, ...]) -> tuple[float, ...]:
    """Inks (0 to 255) as shares; where they are too much together, the coloured ones give way."""
    colors, black = [one / 255 for one in inks[:3]], inks[3] / 255
    over = sum(colors) + black - MOST_INK / 100
    share = 1.0 if over <= 0 else 1 - over / sum(colors)
    # rounded down to what the file can say, so that the sum stays within the limit
    return (*(int(one * share * 1000 + 1e-6) / 1000 for one in colors), round(black, 3))
