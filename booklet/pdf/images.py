"""Logos and photos: PNG and JPEG files, checked and made ready for the PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.diagnostics import ContentError, Diagnostic, FileError, Place
from booklet.folders import shown
from booklet.pdf.objects import Stream, deflate, reference
from booklet.pdf.picturefile import Header, read_header, sniff

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
_LONGEST_SIDE = 3000  # pixels of a decoded picture: 250 mm at 300 dpi
_SUFFIXES = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg")}
_ORIENTATION = 0x0112  # the EXIF tag of how a camera was held
_SAVE_AS = "save it as a PNG (logo) or JPEG (photo)"


@dataclass(frozen=True, slots=True)
class ImageData:
    """A picture as the PDF carries it; sizes in pixels.

    `data` is deflated samples of 8 bits, or a JPEG as it was; `mask` the deflated opacity, if any.
    `gray` is one channel, `inks` the four of a press; else there are three.
    """

    width: int
    height: int
    gray: bool
    jpeg: bool
    data: bytes
    mask: bytes = b""
    inks: bool = False

    @property
    def turned(self) -> bool:
        """Whether 0 is full ink, as in every JPEG of four inks that Photoshop or Pillow writes."""
        return self.inks and self.jpeg

    def as_streams(self, name: str) -> list[tuple[str, Stream]]:
        """The image XObject to be registered under `name`, and its soft mask."""
        entries = self._entries("/DeviceGray" if self.gray else "/DeviceCMYK" if self.inks else "/DeviceRGB")
        if self.turned:
            entries["Decode"] = "[1 0 1 0 1 0 1 0]"
        streams: list[tuple[str, Stream]] = []
        if self.mask:
            entries["SMask"] = reference(f"{name} mask")
            streams.append((f"{name} mask", Stream(self.mask, self._entries("/DeviceGray"), "FlateDecode")))
        return [(name, Stream(self.data, entries, "DCTDecode" if self.jpeg else "FlateDecode")), *streams]

    def _entries(self, space: str) -> dict[str, object]:
        return {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": self.width,
            "Height": self.height,
            "ColorSpace": space,
            "BitsPerComponent": 8,
        }


def load_image(path: Path, place: Place | None = None) -> ImageData:
    """Read a PNG or JPEG file that `place` refers to.

    Raises FileError if it can't be read, ContentError if it is too large, damaged, of another
    kind than its name says, or a CMYK picture. Nothing is decoded before the header is judged.
    """
    data = _read(path, place)
    header = _judge(path, data, place)
    try:
        return _decode(data, header)
    except Exception as error:  # decoders of hostile files raise whatever they like
        hint = "open it in a picture program and save it again"
        raise ContentError(Diagnostic(f"the picture '{shown(path)}' is damaged", place, hint)) from error


def _decode(data: bytes, header: Header) -> ImageData:
    """The whole picture is decoded, also where a JPEG then goes into the file as it is."""
    # imported here: a document without pictures does not need them
    import warnings

    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=[header.format]) as opened:
            opened.load()
            turned = opened.getexif().get(_ORIENTATION, 1) != 1
            if header.format == "JPEG" and not turned:
                return ImageData(header.width, header.height, header.components == 1, True, data)
            return _samples(ImageOps.exif_transpose(opened))


def _read(path: Path, place: Place | None) -> bytes:
    name = shown(path)
    try:
        if not path.is_file():
            raise FileError(Diagnostic(f"there is no picture file '{name}'", place))
        size = path.stat().st_size
        if size > MOST_BYTES:
            message = f"the picture '{name}' has {size / 1024 / 1024:.0f} MiB; 10 MiB is the most"
            raise ContentError(Diagnostic(message, place, "save it smaller"))
        return path.read_bytes()
    except OSError as error:
        raise FileError(Diagnostic(f"can't read the picture '{name}': {error.strerror}", place)) from error


def _judge(path: Path, data: bytes, place: Place | None) -> Header:
    """The header, or an error that says what is wrong with the file."""
    name, found = shown(path), sniff(data)
    if found not in _SUFFIXES:
        kind = f"a {found} file" if found else "no picture that can be read"
        raise ContentError(Diagnostic(f"'{name}' is {kind}", place, _SAVE_AS))
    if path.suffix.lower() not in _SUFFIXES[found]:
        hint = f"name it {path.stem}{_SUFFIXES[found][0]}"
        raise ContentError(Diagnostic(f"'{name}' is a {found} file under another ending", place, hint))
    header = read_header(data)
    if header is None:
        raise ContentError(Diagnostic(f"the picture '{name}' is damaged", place, _SAVE_AS))
    if header.width * header.height > MOST_PIXELS:
        message = f"the picture '{name}' is {header.width} x {header.height} pixels; 40 million is the most"
        raise ContentError(Diagnostic(message, place, "save it smaller: 3000 pixels wide is plenty"))
    if header.components == 4:
        message = f"'{name}' is a CMYK picture, whose colours would come out wrong"
        raise ContentError(Diagnostic(message, place, "save it as RGB"))
    return header


def _samples(image: Image) -> ImageData:
    """Decoded samples; opacity goes into a mask of its own."""
    image = _eight_bits(image)
    if max(image.size) > _LONGEST_SIDE:
        image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    mask = b""
    if image.mode in ("LA", "RGBA"):
        opacity = image.getchannel("A")
        image = image.convert("L" if image.mode == "LA" else "RGB")
        if opacity.getextrema() != (255, 255):
            mask = deflate(opacity.tobytes())
    return ImageData(image.width, image.height, image.mode == "L", False, deflate(image.tobytes()), mask)


def _eight_bits(image: Image) -> Image:
    """The picture as L, LA, RGB or RGBA."""
    if image.mode.startswith("I"):  # 16 bits of grey; convert("L") would clip them
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image.convert("LA" if image.mode in ("1", "L", "LA") else "RGBA")
    return image.convert("L" if image.mode in ("1", "L") else "RGB")
