"""Runs of letters that are written from right to left, such as Arabic: shaped, and read back in order.

Each glyph is a text object of its own, in logical order, at its own place. So a reader that follows
the file hears the letters in order, and one that sorts them by place finds them in order too. A show
string of several glyphs would be read backwards by one of the two.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby

from booklet.pdf.face import Face
from booklet.pdf.glyphs import shaped
from booklet.pdf.operands import number
from booklet.pdf.word import MIRRORED, Piece, Run, glyph_of

_FEATURES = {"liga": False, "clig": False, "dlig": False}
"""Ligatures that are only for beauty are left out; those that the script needs are `rlig`."""
_JOINER = "\N{ZERO WIDTH JOINER}"
"""Tells how the letter beside it is drawn, and is nothing itself."""
_NUDGE = 5.0
"""1/1000 em by which a glyph is moved that begins where the one before it begins, as the alef in
lam-alef does: readers that sort by place could not tell which comes first."""


def leftward_run(text: str, face: Face, index: int) -> Run:
    """Shape `text`, which is in logical order."""
    infos, positions = shaped(face.hb_font, text, "rtl", _FEATURES)
    scale, left = face.scale, 0.0
    placed: list[tuple[int, int, float, float]] = []  # cluster, glyph, x and y in 1/1000 em
    for info, position in zip(infos, positions, strict=True):
        if text[info.cluster] == _JOINER:
            continue
        x, y = left + position.x_offset * scale, position.y_offset * scale
        placed.append((info.cluster, info.codepoint, x, y))
        left += position.x_advance * scale
    placed.reverse()  # from visual order
    starts = sorted({cluster for cluster, *_ in placed})
    ends = dict(zip(starts, [*starts, len(text)][1:], strict=True))
    pieces: list[Piece] = []
    glyphs: dict[int, str] = {}
    before = -1.0
    for cluster, members in groupby(placed, key=lambda one: one[0]):
        said = text[cluster : ends[cluster]].replace(_JOINER, "")
        group = [(glyph, x, y) for _, glyph, x, y in members]
        if len(group) == 1 and _turned(face, group[0][0], said):
            group = [(group[0][0] + MIRRORED, *group[0][1:])]
            glyphs[group[0][0]] = said
        plain = len(group) == 1 and said in (glyphs.get(group[0][0]), face.texts.get(group[0][0]))
        first = group[0][1] - (_NUDGE if group[0][1] == before else 0.0)
        before = group[0][1]
        pieces.append(Piece(_shows(group, face), "" if plain else said, first))
        for code, _, _ in group:
            glyphs.setdefault(code, face.texts.get(code, said))
    return Run(index, left, tuple(pieces), tuple(sorted(glyphs.items())))


def _turned(face: Face, glyph: int, said: str) -> bool:
    """Whether the glyph is that of the bracket which faces the other way."""
    shown = face.texts.get(glyph, "")
    mirrored = len(said) == 1 and said != shown and unicodedata.mirrored(said)
    return bool(mirrored and len(shown) == 1 and unicodedata.mirrored(shown) and glyph < MIRRORED)


def _shows(group: list[tuple[int, float, float]], face: Face) -> tuple[tuple[str, float], ...]:
    """The glyphs of one cluster, each moved from where the one before has left the pen."""
    shows: list[tuple[str, float]] = []
    pen = group[0][1]
    for code, x, y in group:
        move = number(pen - x) if abs(pen - x) >= 0.01 else ""
        shows.append((f"{move}<{code:04X}>", y))
        pen = x + face.advance(glyph_of(code))
    return tuple(shows)
