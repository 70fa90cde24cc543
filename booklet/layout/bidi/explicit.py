"""Invisible marks: embeddings, overrides and isolates (X1 to X8), and what then stands together (X9, X10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from booklet.layout.bidi.classes import EMBEDDINGS, FORMATS, ISOLATES

_DEEPEST = 125
"""The highest level that marks may ask for (BD2)."""
_PIECE = re.compile(f"[{FORMATS}]|[^{FORMATS}]+")
_STRONG_OR_ISOLATE = re.compile(f"[LRA][^{ISOLATES}y]*|[{ISOLATES}y]")


@dataclass
class RunSequence:
    """Characters of one level that are resolved as if nothing stood between them (BD13); it grows as we read.

    `places` are indexes in the paragraph; `text` and `classes` (after overrides) come in parts. `before` and
    `after` are the levels of the neighbours.
    """

    level: int
    before: int
    after: int
    places: list[int] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Open:
    """What a mark has opened. `resumes` is set for an isolate: what goes on behind its end."""

    level: int
    override: str
    resumes: RunSequence | None = None


def run_sequences(text: str, classes: str, base: int) -> list[RunSequence]:
    """The isolating run sequences of a paragraph, without the characters that X9 removes."""
    walk = _Walk(text, classes, base)
    for piece in _PIECE.finditer(classes):
        walk.piece(piece[0], piece.start(), piece.end())
    walk.end()
    return walk.found


def first_strong(classes: str) -> Mapping[int, str]:
    """The class of the first strong character in each isolate, by its mark's index, and in all (-1).

    What stands in an inner isolate does not count (P2). One pass serves all, so that nesting costs nothing.
    """
    found: dict[int, str] = {}
    within = [-1]
    for match in _STRONG_OR_ISOLATE.finditer(classes):
        kind = match[0][0]
        if kind in ISOLATES:
            within.append(match.start())
        elif kind != "y":
            found.setdefault(within[-1], kind)
        elif len(within) > 1:
            within.pop()
    return found


class _Walk:
    """Reads a paragraph once, piece by piece."""

    def __init__(self, text: str, classes: str, base: int) -> None:
        self.found: list[RunSequence] = []
        self._text = text
        self._classes = classes
        self._base = base
        self._open = [_Open(base, "")]
        self._isolates = 0
        self._isolates_too_deep = 0
        self._embeddings_too_deep = 0
        self._last: RunSequence | None = None
        self._current: RunSequence | None = None
        self._strong = first_strong(classes) if "k" in classes else {}

    def piece(self, piece: str, start: int, end: int) -> None:
        """One mark, or all characters up to the next."""
        if piece in EMBEDDINGS:
            self._embed(piece)
        elif piece == "q":
            self._end_embedding()
        elif piece in ISOLATES:
            self._take(start, end)
            self._isolate(piece if piece != "k" else "i" if self._strong.get(start, "L") == "L" else "j")
        elif piece == "y":
            self._end_isolate()
            self._take(start, end)
        else:
            self._take(start, end)

    def end(self) -> None:
        """An isolate that nothing ends is followed by the paragraph's own level (X10)."""
        for opened in self._open:
            if opened.resumes:
                opened.resumes.after = self._base
        if self._last:
            self._last.after = self._base

    def _take(self, start: int, end: int) -> None:
        opened = self._open[-1]
        text, classes, places = self._text[start:end], self._classes[start:end], list(range(start, end))
        if "x" in classes:
            places = [place for place in places if self._classes[place] != "x"]
            text = "".join([self._text[place] for place in places])
            classes = classes.replace("x", "")
        if not places:
            return
        if self._current is None or self._current.level != opened.level:
            before = self._last.level if self._last else self._base
            self._current = RunSequence(opened.level, before, self._base)
            self.found.append(self._current)
        if self._last:
            self._last.after = opened.level
        self._last = self._current
        self._last.places += places
        self._last.text.append(text)
        self._last.classes.append(opened.override * len(places) or classes)

    def _deeper(self, right_to_left: bool) -> int:
        """The next level of a direction (X2 to X5)."""
        level = self._open[-1].level
        return (level + 1) | 1 if right_to_left else (level + 2) & ~1

    def _embed(self, kind: str) -> None:
        level = self._deeper(kind in "fh")
        if self._isolates_too_deep:
            return
        if level > _DEEPEST or self._embeddings_too_deep:
            self._embeddings_too_deep += 1
            return
        self._open.append(_Open(level, {"g": "L", "h": "R"}.get(kind, "")))

    def _isolate(self, kind: str) -> None:
        level = self._deeper(kind == "j")
        if level > _DEEPEST or self._isolates_too_deep or self._embeddings_too_deep:
            self._isolates_too_deep += 1
            return
        self._isolates += 1
        self._open.append(_Open(level, "", self._current))
        self._current = None

    def _end_isolate(self) -> None:
        if self._isolates_too_deep:
            self._isolates_too_deep -= 1
        elif self._isolates:
            self._isolates -= 1
            self._embeddings_too_deep = 0
            opened = self._open.pop()
            while opened.resumes is None:
                opened = self._open.pop()
            self._current = opened.resumes

    def _end_embedding(self) -> None:
        if self._isolates_too_deep:
            return
        if self._embeddings_too_deep:
            self._embeddings_too_deep -= 1
        elif len(self._open) > 1 and self._open[-1].resumes is None:
            self._open.pop()
