"""A picture's pixels in another colour space; what is printed as it is needs none of it."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from booklet.pdf.images import ImageData
from booklet.pdf.objects import deflate

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 92
"""Of a JPEG that is made from one: no loss that a print shows."""


def converted(image: ImageData, convert: Callable[[Image], Image]) -> ImageData:
    """The picture after `convert`, which gives mode L or CMYK; its opacity stays as it is.

    What came as a JPEG stays one.
    """
    made = convert(_opened(image))
    gray, inks = made.mode == "L", made.mode == "CMYK"
    if not image.jpeg:
        return replace(image, gray=gray, inks=inks, data=deflate(made.tobytes()))
    file = io.BytesIO()
    made.save(file, "JPEG", quality=_QUALITY, subsampling=0)
    return replace(image, gray=gray, inks=inks, data=file.getvalue())


def _opened(image: ImageData) -> Image:
    from PIL import Image

    if image.jpeg:
        with Image.open(io.BytesIO(image.data), formats=["JPEG"]) as opened:
            pixels: Image.Image = opened.convert("RGB")
            return pixels
    mode = "L" if image.gray else "RGB"
    return Image.frombytes(mode, (image.width, image.height), zlib.decompress(image.data))
