"""Shaped text as plain values: words made of runs, runs made of pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

Mode = Literal["", "rtl", "cjk"]
"""How a text is set: leftwards (letters joined, in logical order), or with the marks of East Asian faces."""


MIRRORED = 0x8000
"""Added to a glyph's code where it stands for the bracket that faces the other way, as brackets of
right-to-left text do: read back, `(` is `(` again."""


def glyph_of(code: int) -> int:
    """The glyph that a code shows."""
    return code % MIRRORED


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs that are read back together.

    A show is a TJ array (hex strings and kerning; a code is the glyph's number in the face) and
    its height above the baseline in 1/1000 em. `at` is the left edge in 1/1000 em from the run's own,
    where the piece does not begin at the end of the one before.
    """

    shows: tuple[tuple[str, float], ...]
    actual: str = ""  # the text, where the glyphs alone would be read back as another
    at: float | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces of one face; width in 1/1000 em."""

    face: int
    width: float
    pieces: tuple[Piece, ...]
    glyphs: tuple[tuple[int, str], ...]  # glyphs used and what each stands for


@dataclass(frozen=True, slots=True)
class Word:
    """A shaped word; width in 1/1000 em. `missing` are the characters that no face has."""

    width: float
    runs: tuple[Run, ...]
    missing: str = ""


def join_words(words: Sequence[Word], mode: Mode = "") -> Word:
    """Neighbouring words as one: runs of one face become one run."""
    runs: list[Run] = []
    if mode == "rtl":
        return _join_leftwards(words)
    for face, group in groupby((run for word in words for run in word.runs), key=_face_of):
        same = list(group)
        pieces = [piece for run in same for piece in run.pieces]
        glyphs = tuple(pair for run in same for pair in run.glyphs)
        runs.append(Run(face, sum(run.width for run in same), join_pieces(pieces), glyphs))
    return Word(sum(word.width for word in words), tuple(runs), "".join(word.missing for word in words))


def _join_leftwards(words: Sequence[Word]) -> Word:
    """Words in logical order, each of which stands to the left of the one before."""
    runs: list[Run] = []
    for face, group in groupby((run for word in words for run in word.runs), key=_face_of):
        same = list(group)
        left = width = sum(run.width for run in same)
        pieces: list[Piece] = []
        for run in same:
            left -= run.width
            pieces += [replace(piece, at=left + (piece.at or 0.0)) for piece in run.pieces]
        glyphs = tuple(pair for run in same for pair in run.glyphs)
        runs.append(Run(face, width, tuple(pieces), glyphs))
    return Word(sum(word.width for word in words), tuple(runs), "".join(word.missing for word in words))


def join_pieces(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Plain neighbours on the baseline become one piece."""
    joined: list[Piece] = []
    arrays: list[str] = []
    for piece in pieces:
        if not piece.actual and len(piece.shows) == 1 and not piece.shows[0][1]:
            arrays.append(piece.shows[0][0])
            continue
        if arrays:
            joined.append(_plain(arrays))
            arrays = []
        joined.append(piece)
    if arrays:
        joined.append(_plain(arrays))
    return tuple(joined)


def _plain(arrays: Sequence[str]) -> Piece:
    return Piece(((join_arrays(arrays), 0.0),))


def join_arrays(arrays: Sequence[str]) -> str:
    """TJ arrays as one: neighbouring strings melt, neighbouring numbers stay apart."""
    return " ".join(arrays).replace("> <", "").replace("> ", ">").replace(" <", "<")


def _face_of(run: Run) -> int:
    return run.face
