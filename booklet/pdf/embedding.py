"""Faces as font objects of a PDF: a Type0 font whose codes are the face's own glyph numbers.

So a page's stream does not depend on what other pages show. The subset renumbers its glyphs;
CIDToGIDMap translates.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from booklet.pdf.face import Face
from booklet.pdf.objects import Stream, array, dictionary, string
from booklet.pdf.operands import number
from booklet.pdf.program import FontProgram, subset
from booklet.pdf.textcache import TextCache
from booklet.pdf.tounicode import to_unicode
from booklet.pdf.word import Run, glyph_of

_SYMBOLIC, _FIXED_PITCH, _ITALIC = 4, 1, 64


class FontUse:
    """The glyphs of each face that one document shows."""

    def __init__(self) -> None:
        self._glyphs: dict[int, dict[int, str]] = {}

    def add(self, run: Run) -> None:
        """Count the glyphs of a run in."""
        texts = self._glyphs.get(run.face)
        if texts is None:
            texts = self._glyphs[run.face] = {}
        # A glyph that stands for several texts is always shown with its actual text: any one will do.
        texts.update(run.glyphs)

    def by_face(self) -> list[tuple[int, dict[int, str]]]:
        """Faces in order, and for each the text that a glyph stands for, glyphs ascending."""
        return [(face, dict(sorted(texts.items()))) for face, texts in sorted(self._glyphs.items())]


def resource_name(face: int) -> str:
    """How page streams call a face: by its place in the family, whatever the document uses."""
    return f"F{face + 1}"


def embed(document: Any, face: Face, name: str, texts: Mapping[int, str], cache: TextCache) -> Any:
    """Register the font's objects under `name`; returns the reference to the Type0 font."""
    codes = [0, *(code for code in texts if code)]
    glyphs = list(map(glyph_of, codes))
    program = _program(face, glyphs, cache)
    base = f"/{program.tag}+{face.metrics.name}"
    descendant = dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": base,
            "CIDSystemInfo": dictionary(
                {"Registry": string("Adobe"), "Ordering": string("Identity"), "Supplement": 0}
            ),
            "FontDescriptor": document.Reference(
                _descriptor(document, face, base, program), f"{name}.descriptor"
            ),
            "DW": "1000",
            "W": _widths(face, codes),
            "CIDToGIDMap": document.Reference(_glyph_map(codes, program), f"{name}.map"),
        }
    )
    font = dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": base,
            "Encoding": "/Identity-H",
            "DescendantFonts": array([document.Reference(descendant, f"{name}.descendant")]),
            "ToUnicode": document.Reference(Stream.deflated(to_unicode(texts)), f"{name}.texts"),
        }
    )
    return document.Reference(font, name)


def _program(face: Face, glyphs: list[int], cache: TextCache) -> FontProgram:
    key = face.path.name + ":" + hashlib.sha256(repr(glyphs).encode()).hexdigest()
    found = cache.program(key)
    if found is None:
        found = subset(face, glyphs)
        cache.keep_program(key, found)
    return found


def _descriptor(document: Any, face: Face, base: str, program: FontProgram) -> Any:
    metrics = face.metrics
    flags = _SYMBOLIC
    flags |= _FIXED_PITCH if metrics.fixed_pitch else 0
    flags |= _ITALIC if metrics.italic_angle else 0
    file = Stream(program.data, {"Length1": program.length}, "FlateDecode")
    return dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": base,
            "Flags": flags,
            "FontBBox": "[" + " ".join(number(value, 0) for value in metrics.box) + "]",
            "ItalicAngle": number(metrics.italic_angle),
            "Ascent": number(metrics.ascent, 0),
            "Descent": number(-metrics.descent, 0),
            "CapHeight": number(metrics.cap_height, 0),
            # no table holds the stem: a usual estimate from the weight
            "StemV": number(50 + (metrics.weight / 65) ** 2, 0),
            "FontFile2": document.Reference(file, f"{base[1:]}.file"),
        }
    )


def _widths(face: Face, codes: list[int]) -> str:
    """The W array: `first [width …]` for each stretch of neighbouring codes."""
    parts: list[str] = []
    last = -2
    for code in codes:
        if code != last + 1:
            parts.append(f"{'] ' if parts else ''}{code} [")
        parts.append(number(face.advance(glyph_of(code))) + " ")
        last = code
    return "[" + "".join(parts).replace(" ]", "]").rstrip() + "]]"


def _glyph_map(codes: list[int], program: FontProgram) -> Stream:
    """Two bytes a code: the glyph's number in the subset."""
    table = bytearray(2 * (codes[-1] + 1))
    for code, new in zip(codes, program.new_ids, strict=True):
        table[2 * code : 2 * code + 2] = new.to_bytes(2, "big")
    return Stream.deflated(bytes(table))
