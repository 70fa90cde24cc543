"""Pictures that are files, and QR codes, ready for the PDF and kept in the cache."""

from __future__ import annotations

import json
from pathlib import Path

from booklet.cache import Cache, digest, program_state
from booklet.diagnostics import Diagnostic, FileError, Place
from booklet.folders import shown
from booklet.pdf.form import Form
from booklet.pdf.images import MOST_BYTES, ImageData, load_image
from booklet.pdf.qr import QrCode, qr_code

SVG = ".svg"


def image(path: Path, place: Place, cache: Cache) -> ImageData | Form:
    """A PNG, JPEG or SVG file that `place` refers to.

    Raises FileError when it can't be read, ContentError when it can't be printed.
    """
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            return load_image(path, place)  # which tells what is wrong
        key = digest(path.read_bytes(), path.suffix.lower(), program_state())
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        raise FileError(Diagnostic(f"can't read the picture '{shown(path)}': {reason}", place)) from None
    known = cache.get("images", key)
    found = _unpacked(known) if known is not None else None
    if found is None:
        found = _drawn(path) if path.suffix.lower() == SVG else load_image(path, place)
        cache.put("images", key, _packed(found))
    return found


def code(text: str, place: Place | None, cache: Cache) -> QrCode:
    """The QR code of a text; raises ContentError for one that is empty or too long."""
    key = digest("qr", text, program_state())
    known = cache.get_json("codes", key)
    try:
        return QrCode.from_plain(known)
    except (TypeError, ValueError):
        made = qr_code(text, place)
    cache.put_json("codes", key, made.as_plain())
    return made


def _drawn(path: Path) -> Form:
    """An SVG drawing as a form."""
    from booklet.figure.pens import pdf
    from booklet.figure.svg import read_svg

    picture = read_svg(path)
    return Form.packed(pdf.draw(picture), picture.width, picture.height)


def _packed(found: ImageData | Form) -> bytes:
    """One line of JSON, then the bytes."""
    if isinstance(found, Form):
        return json.dumps([found.width, found.height]).encode() + b"\n" + found.stream
    head = [found.width, found.height, found.gray, found.jpeg, len(found.data)]
    return json.dumps(head).encode() + b"\n" + found.data + found.mask


def _unpacked(data: bytes) -> ImageData | Form | None:
    head, _, body = data.partition(b"\n")
    try:
        width, height, *more = json.loads(head)
        if not more:
            return Form(body, width, height, deflated=True)
        gray, jpeg, size = more
        return ImageData(width, height, gray, jpeg, body[:size], body[size:])
    except (ValueError, TypeError):
        return None
