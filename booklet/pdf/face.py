"""One font file: which characters it has, how wide its glyphs are, its vertical measures."""

from __future__ import annotations

import re
import struct
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

from booklet.diagnostics import ContentError, Diagnostic, FileError, Place
from booklet.folders import shown
from booklet.pdf.joining import joined_forms

_NEEDED = ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post")
_DAMAGED = ("the font file is damaged or not complete", "get a fresh copy of it")
_RESTRICTED = 0x2  # OS/2 fsType: the licence forbids embedding


@dataclass(frozen=True, slots=True)
class Metrics:
    """Measures of a face in 1/1000 em; descent is positive and goes down."""

    name: str  # PostScript name
    ascent: float
    descent: float
    line_gap: float
    cap_height: float
    x_height: float
    italic_angle: float
    fixed_pitch: bool
    weight: int
    box: tuple[float, float, float, float]


class Face:
    """A static TrueType face. The file is mapped, and only when something is asked of it.

    Raises FileError when the file can't be read, ContentError when it is no usable font.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._advances: dict[int, float] = {}

    @cached_property
    def hb_face(self) -> hb.Face:
        """The face as HarfBuzz knows it, checked for what embedding needs."""
        place = Place(shown(self.path))
        try:
            cut = _cut_off(self.path)
            face = hb.Face(hb.Blob.from_file_path(str(self.path)))
        except (OSError, hb.HarfBuzzError, MemoryError) as error:
            raise FileError(Diagnostic("can't read the font file", place)) from error
        try:
            problem, hint = _DAMAGED if cut else _unusable(face)
        except (UnicodeDecodeError, struct.error):  # a table's name that is no text, a table too short
            problem, hint = _DAMAGED
        if problem:
            raise ContentError(Diagnostic(problem, place, hint))
        return face

    @cached_property
    def hb_font(self) -> hb.Font:
        """For shaping and for glyph look-ups, in font units."""
        return hb.Font(self.hb_face)

    @cached_property
    def scale(self) -> float:
        """Font units to 1/1000 em."""
        return 1000 / int(self.hb_face.upem)

    @cached_property
    def metrics(self) -> Metrics:
        """From OS/2 (typographic ascender and descender), head and post."""
        head, os2, post = (_table(self.hb_face, tag) for tag in ("head", "OS/2", "post"))
        scale = self.scale
        ascent, descent, gap = struct.unpack(">3h", os2[68:74])
        version = struct.unpack(">H", os2[:2])[0]
        tall = version >= 2 and len(os2) >= 90
        x_height, cap_height = struct.unpack(">2h", os2[86:90]) if tall else (ascent * 0.6, ascent * 0.85)
        left, bottom, right, top = (value * scale for value in struct.unpack(">4h", head[36:44]))
        name = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.path.stem
        return Metrics(
            name=re.sub(r"[^A-Za-z0-9_-]", "", name) or "Font",
            ascent=ascent * scale,
            descent=-descent * scale,
            line_gap=gap * scale,
            cap_height=cap_height * scale,
            x_height=x_height * scale,
            italic_angle=struct.unpack(">i", post[4:8])[0] / 65536,
            fixed_pitch=bool(struct.unpack(">I", post[12:16])[0]),
            weight=struct.unpack(">H", os2[4:6])[0],
            box=(left, bottom, right, top),
        )

    @cached_property
    def texts(self) -> dict[int, str]:
        """Which character a glyph stands for when it is read back: the lowest one mapped to it.

        A letter's joined forms stand for the letter (NFKC), also those that only shaping finds.
        """
        glyph_of = self.hb_font.get_nominal_glyph
        found: dict[int, str] = {}
        for code in self.hb_face.unicodes:  # ascending
            char = chr(code)
            if 0xFB50 <= code <= 0xFEFC:
                char = unicodedata.normalize("NFKC", char)
            found.setdefault(glyph_of(code), char)
        return joined_forms(self.hb_font) | found if glyph_of(0x627) else found

    def has(self, char: str) -> bool:
        """Whether the face has a glyph for this character, or for the parts that it is composed of.

        Private use has no meaning that could be read back (ISO 19005-2 6.2.11.7.3): never.
        """
        if unicodedata.category(char) == "Co":
            return False
        glyph_of = self.hb_font.get_nominal_glyph
        if glyph_of(ord(char)):
            return True
        parts = unicodedata.normalize("NFD", char)
        return parts != char and all(glyph_of(ord(part)) for part in parts)

    def advance(self, glyph: int) -> float:
        """The glyph's own advance in 1/1000 em (the hmtx table)."""
        found = self._advances.get(glyph)
        if found is None:
            found = self._advances[glyph] = self.hb_font.get_glyph_h_advance(glyph) * self.scale
        return found


def _table(face: hb.Face, tag: str) -> bytes:
    return bytes(face.reference_table(tag).data)


def _cut_off(path: Path) -> bool:
    """Whether the table directory points beyond the end of the file (HarfBuzz would not mind)."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(12)
        count = int.from_bytes(head[4:6], "big")
        directory = file.read(16 * count) if head.startswith((b"\0\1\0\0", b"true")) else b""
    ends = [
        offset + length
        for _, _, offset, length in struct.iter_unpack(">4s3L", directory[: len(directory) & ~15])
    ]
    return len(directory) % 16 > 0 or max(ends, default=0) > size


def _unusable(face: hb.Face) -> tuple[str, str]:
    """Why this face can't be embedded and what would help, or two empty strings."""
    tags = set(face.table_tags)
    if not tags:
        return "not a font file, or a damaged one", "use a TrueType file (.ttf)"
    if tags & {"CFF ", "CFF2"}:
        return "a font with PostScript outlines can't be embedded", "use the family's TrueType files (.ttf)"
    if "fvar" in tags:
        return "a variable font can't be embedded", "use the family's static files, one a weight"
    damaged = [tag for tag in _NEEDED if tag not in tags or not face.reference_table(tag).data]
    if damaged or len(_table(face, "OS/2")) < 78 or len(_table(face, "head")) < 54:
        return _DAMAGED
    rights = struct.unpack(">H", _table(face, "OS/2")[8:10])[0]
    if rights & 0xF == _RESTRICTED:
        return "this font's licence does not allow embedding", "choose another font"
    return "", ""
