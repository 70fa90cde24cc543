"""What a picture file says of itself in its first bytes, read before anything is decoded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"<svg", "SVG"),
    (b"<?xml", "SVG"),
)
# SOF0, SOF1, SOF2: baseline, extended and progressive Huffman frames, the ones that PDF viewers decode
_FRAMES = (0xC0, 0xC1, 0xC2)
_ALL_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Header:
    """Format, size in pixels, and for a JPEG the number of its colour components."""

    format: str  # "PNG" or "JPEG"
    width: int
    height: int
    components: int = 0


def sniff(data: bytes) -> str:
    """`PNG`, `JPEG`, another format's name, or an empty string."""
    if data.startswith(_PNG):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "HEIC"
    start = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    return next((name for magic, name in _OTHERS if start.startswith(magic)), "")


def read_header(data: bytes) -> Header | None:
    """The header of a PNG or JPEG; None where it is not complete, or a PNG's end is not there."""
    return _png(data) if data.startswith(_PNG) else _jpeg(data)


def _png(data: bytes) -> Header | None:
    if len(data) < 33 or data[12:16] != b"IHDR" or b"IEND" not in data:
        return None
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    return Header("PNG", width, height) if width and height else None


def _jpeg(data: bytes) -> Header | None:
    for marker, at in _segments(data):
        if marker in _ALL_FRAMES:
            if marker not in _FRAMES or len(data) < at + 10:
                return None
            height = int.from_bytes(data[at + 5 : at + 7], "big")
            width = int.from_bytes(data[at + 7 : at + 9], "big")
            return Header("JPEG", width, height, data[at + 9]) if width and height else None
    return None


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Markers up to the first scan, and where each one's 0xFF stands."""
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
        elif marker in _STANDALONE:
            at += 2
        elif marker == 0xDA:
            return
        else:
            yield marker, at
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
