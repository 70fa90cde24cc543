"""A finished drawing in other inks: its colour operators and inline pictures are written anew.

The drawings are our own (`figure/pens/pdf.py`, `qr.py`): colours are written as `rg` and `RG` or `g` and `G`,
and inline pictures as letters, so that no byte of a picture is taken for an operator.
"""

from __future__ import annotations

import base64
import re
import zlib

from booklet.pdf.form import Form
from booklet.pdf.images import ImageData
from booklet.pdf.inks import Inks
from booklet.pdf.operands import number

_NUMBER = rb"(\d*\.?\d+)"
_TOKENS = re.compile(
    rb"BI /W (\d+) /H (\d+) /CS /(\w+) /BPC 8 /F \[/A85 /(\w+)\] ID ([^~]*)~> EI"
    rb"|(?<![^\s])" + rb"\s".join([_NUMBER] * 3) + rb"\s(rg|RG)(?![^\s])"
)
_UNIT = re.compile(rb"q (\d*\.?\d+) 0 0 \1 0 0 cm\s")
_WIDTH = re.compile(rb"(?<=\s)(\d*\.?\d+)(?= w\s)")


def recoded(form: Form, inks: Inks) -> Form:
    """The drawing with its colours as `inks` has them."""
    stream = zlib.decompress(form.stream) if form.deflated else form.stream
    if not any(mark in stream for mark in (b"rg", b"RG", b"BI ")):  # a drawing in greys, told at once
        return form
    changed = _TOKENS.sub(lambda found: _anew(found, inks), stream)
    return form if changed == stream else Form.packed(changed, form.width, form.height)


def with_lines(form: Form, least: float) -> Form:
    """The drawing with no line thinner than `least`, in its own points."""
    stream = zlib.decompress(form.stream) if form.deflated else form.stream
    unit = _UNIT.match(stream)
    if unit is None:
        return form
    width = least / float(unit[1])
    changed = _WIDTH.sub(lambda found: number(max(float(found[1]), width)).encode("ascii"), stream)
    return form if changed == stream else Form.packed(changed, form.width, form.height)


def _anew(found: re.Match[bytes], inks: Inks) -> bytes:
    width, height, space, coded, letters, *channels, operator = found.groups()
    if operator is None:
        raster = ImageData(int(width), int(height), space == b"G", coded == b"DCT", base64.a85decode(letters))
        made = inks.image(raster)
        return found[0] if made is raster else _inline(made)
    color = "#" + "".join(f"{round(255 * float(one)):02X}" for one in channels)
    return (inks.fill(color) if operator == b"rg" else inks.stroke(color)).encode("ascii")


def _inline(image: ImageData) -> bytes:
    """The picture as it stands in a drawing; a JPEG of four inks counts its samples the other way round."""
    space = "/G" if image.gray else "/CMYK" if image.inks else "/RGB"
    turned = " /D [1 0 1 0 1 0 1 0]" if image.turned else ""
    coded = "/DCT" if image.jpeg else "/Fl"
    head = f"BI /W {image.width} /H {image.height} /CS {space} /BPC 8{turned} /F [/A85 {coded}] ID "
    return head.encode("ascii") + base64.a85encode(image.data) + b"~> EI"
