"""Words as positioned glyphs: HarfBuzz with kerning, without ligatures.

Ligatures are off so that every glyph stands for one character: search, copying and reading
aloud then work in every viewer. What still is not one glyph for one character carries its
text along (`Piece.actual`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from booklet.pdf.face import Face
from booklet.pdf.glyphs import Infos, Positions, shaped
from booklet.pdf.leftwards import leftward_run
from booklet.pdf.operands import number
from booklet.pdf.word import Mode, Piece, Run, Word, join_arrays, join_pieces

# Characters that are never painted: soft hyphen, zero-width characters, direction marks and isolates,
# variation selectors.
HIDDEN = frozenset(
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)
JOINERS = frozenset("\u200c\u200d")
"""Not painted, but they say how letters beside them join."""
NO_BREAK_SPACE = "\u00a0"

# Shaped piece by piece so that the cache hits: spaces, single ideographs, words.
_IDEOGRAPH = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
WORDS = re.compile(f"[ {NO_BREAK_SPACE}]+|[{_IDEOGRAPH}]|[^ {NO_BREAK_SPACE}{_IDEOGRAPH}]+")

_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False, "calt": False}


_Member = tuple[int, int, int, int]  # glyph, advance, x offset, y offset in font units


WIDE_MARKS = frozenset("“”‘’—…·")
"""Marks that Chinese has as wide as an ideograph, and other scripts narrow (UAX #11, ambiguous)."""
_OF_SCRIPT = {"cjk": "一", "rtl": "ا"}
"""A character by which a face of the script is known."""


def shape_word(text: str, faces: Sequence[Face], indexes: Sequence[int], mode: Mode = "") -> Word:
    """Shape `text` (no spaces inside, or spaces only) in the first faces that have its characters."""
    visible = unicodedata.normalize("NFC", text.replace(NO_BREAK_SPACE, " "))
    width, runs, missing = 0.0, [], ""
    shape = leftward_run if mode == "rtl" else _shape_run
    for at, part, unknown in _itemise(visible, faces, mode):
        run = shape(part, faces[at], indexes[at])
        width += run.width
        runs.append(run)
        missing += unknown
    return Word(width, tuple(runs), missing)


def _itemise(text: str, faces: Sequence[Face], mode: Mode) -> list[tuple[int, str, str]]:
    """Parts of one face each, with the characters among them that no face has."""
    parts: list[tuple[int, str, str]] = []
    usual = list(range(len(faces)))
    scripted = usual
    if mode:  # the faces of the script come first
        scripted = sorted(usual, key=lambda at: not faces[at].has(_OF_SCRIPT[mode]))
    for char in text:
        if char in HIDDEN:
            if mode == "rtl" and char in JOINERS:
                at = parts[-1][0] if parts else scripted[0]
                before, lost = parts.pop()[1:] if parts else ("", "")
                parts.append((at, before + char, lost))
            continue
        order = scripted if mode == "rtl" or char in WIDE_MARKS else usual
        current = parts[-1][0] if parts else -1
        unknown = ""
        if current >= 0 and unicodedata.combining(char) and faces[current].has(char):
            at = current
        else:
            at = next((index for index in order if faces[index].has(char)), -1)
            if at < 0:
                at, unknown = 0, char
        if at == current:
            _, before, lost = parts[-1]
            parts[-1] = (at, before + char, lost + unknown)
        else:
            parts.append((at, char, unknown))
    return parts


def _shape_run(text: str, face: Face, index: int) -> Run:
    infos, positions = shaped(face.hb_font, text, "ltr", _FEATURES)
    return _plain_run(text, face, index, infos, positions) or _any_run(text, face, index, infos, positions)


def _plain_run(text: str, face: Face, index: int, infos: Infos, positions: Positions) -> Run | None:
    """The common case, quickly: one glyph for each character and no offsets; None where it is another."""
    if len(infos) != len(text):
        return None
    parts: list[str] = []
    glyphs: dict[int, str] = {}
    texts, scale, width = face.texts, face.scale, 0.0
    for char, info, position in zip(text, infos, positions, strict=True):
        if texts.get(info.codepoint) != char or position.x_offset or position.y_offset:
            return None
        glyph, advance = info.codepoint, position.x_advance * scale
        glyphs[glyph] = char
        width += advance
        kern = face.advance(glyph) - advance
        parts.append(f"{glyph:04X}" if abs(kern) < 0.01 else f"{glyph:04X}>{number(kern)}<")
    array = f"<{''.join(parts)}>".removesuffix("<>")
    return Run(index, width, (Piece(((array, 0.0),)),), tuple(sorted(glyphs.items())))


def _any_run(text: str, face: Face, index: int, infos: Infos, positions: Positions) -> Run:
    clusters = _clusters(text, infos, positions)
    pieces: list[Piece] = []
    glyphs: dict[int, str] = {}
    width = 0.0
    for cluster, members in clusters:
        plain = len(members) == 1 and face.texts.get(members[0][0]) == cluster
        pieces.append(Piece(_shows(members, face), "" if plain else cluster))
        width += sum(advance for _, advance, _, _ in members) * face.scale
        for glyph, _, _, _ in members:
            glyphs.setdefault(glyph, face.texts.get(glyph, cluster))
    return Run(index, width, join_pieces(pieces), tuple(sorted(glyphs.items())))


def _shows(members: Sequence[_Member], face: Face) -> tuple[tuple[str, float], ...]:
    """The glyphs of one cluster with the moves that bring them to their places."""
    shows: list[tuple[str, float]] = []
    for glyph, advance, left, up in members:
        before = number(-left * face.scale) if left else ""
        kern = face.advance(glyph) - (advance - left) * face.scale
        after = number(kern) if abs(kern) >= 0.01 else ""
        array, rise = f"{before}<{glyph:04X}>{after}", up * face.scale
        if shows and shows[-1][1] == rise:
            array = join_arrays((shows.pop()[0], array))
        shows.append((array, rise))
    return tuple(shows)


def _clusters(text: str, infos: Infos, positions: Positions) -> list[tuple[str, list[_Member]]]:
    """The glyphs of each cluster with the characters that it stands for."""
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    found: list[tuple[str, list[_Member]]] = []
    last = -1
    for info, position in zip(infos, positions, strict=True):
        member = (info.codepoint, position.x_advance, position.x_offset, position.y_offset)
        if info.cluster == last:
            found[-1][1].append(member)
        else:
            found.append((text[info.cluster : ends[info.cluster]], [member]))
            last = info.cluster
    return found
