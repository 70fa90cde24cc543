"""Runs to lines: words that fit, in the order in which each line is seen."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol
from unicodedata import bidirectional

from booklet.directions import UNMARKED, direction, isolated
from booklet.layout.bidi import levels as embedding_levels
from booklet.layout.bidi import plain
from booklet.layout.breaking import is_wide, line_starts
from booklet.layout.languages import is_east_asian, same_language
from booklet.layout.page import Run
from booklet.layout.visual import Segment, placed
from booklet.pdf.word import Mode

_BREAK_AFTER = "/?&=-_."
"""Where an address may be broken that is wider than its column."""
_NAME = 8
"""A foreign phrase up to this many ideographs is a name, which stays on one line."""
_PHONE = re.compile(r"\+?\(?\d[\d()/. \u00a0-]{4,}\d")
_JOINER = "\N{ZERO WIDTH JOINER}"
_GAP = re.compile(r"[ \n\t]+")


class Measure(Protocol):
    """What the text layer tells about a face: widths in pt."""

    def width(self, text: str, role: str, size: float, mode: Mode = "") -> float:
        """The advance of `text` set in a face."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs in logical order with their offsets in pt, and its width."""

    runs: tuple[tuple[float, Run], ...]
    width: float


@dataclass(frozen=True, slots=True)
class Broken:
    """The lines of a paragraph and, where a word is wider than the column, by how much (pt)."""

    lines: tuple[Line, ...]
    excess: float = 0.0
    widest_word: str = ""


class _Word(NamedTuple):
    """Segments without a space between them; the space after it is the last one, or there is none."""

    segments: tuple[Segment, ...]
    space: Segment | None

    @property
    def width(self) -> float:
        return sum(one.width for one in self.segments)

    @property
    def advance(self) -> float:
        """With the space after it."""
        return self.width + (self.space.width if self.space else 0.0)

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.segments)


def break_lines(runs: Sequence[Run], width: float, fonts: Measure, language: str = "") -> Broken:
    """Lines no wider than `width` pt; a last line of one short word gets company where it can.

    `language` is that of the paragraph: it says which way its lines run.
    """
    leftward = direction(language) == "rtl"
    excess, widest = 0.0, ""
    rows: list[list[_Word]] = []
    for paragraph in _forced(runs, leftward):
        rows.append([])
        used = 0.0
        for word in paragraph.words(fonts, language):
            for part in [word] if word.width <= width else _split(word, width, fonts):
                if part.width - width > max(excess, 0.01):
                    excess, widest = part.width - width, part.text
                if rows[-1] and used + part.width > width + 0.01:
                    rows.append([])
                    used = 0.0
                rows[-1].append(part)
                used += part.advance
    _keep_company(rows, width)
    rows = [row for row in rows if row]
    return Broken(tuple(_line(row, row is rows[-1], leftward) for row in rows), excess, widest)


class _Paragraph:
    """The text between two forced line ends, with the run that each part of it belongs to."""

    def __init__(self, leftward: bool) -> None:
        self.text = ""
        self.starts: list[int] = []
        self.runs: list[Run] = []
        self.leftward = leftward

    def add(self, run: Run) -> None:
        """The run's text, each gap as one space."""
        text = _GAP.sub(" ", run.text)
        if self.leftward:  # the groups of a phone number keep their order
            text = _PHONE.sub(isolated(r"\g<0>", "ltr"), text)
        if text.startswith(" ") and (not self.text or self.text.endswith(" ")):
            text = text[1:]
        if text:
            self.starts.append(len(self.text))
            self.runs.append(run)
            self.text += text

    def run(self, at: int) -> int:
        """The number of the run that the character belongs to."""
        return bisect_right(self.starts, at) - 1

    def words(self, fonts: Measure, language: str) -> Iterator[_Word]:
        """Words in logical order."""
        text = self.text.rstrip(" ")
        mixed = self.leftward or not plain(text)
        levels = embedding_levels(text, int(self.leftward)) if mixed else None
        foreign = [not same_language(run.lang, language) for run in self.runs]
        ends = [*self.starts, len(self.text)][1:]
        names = [
            strange and end - start <= _NAME
            for strange, start, end in zip(foreign, self.starts, ends, strict=True)
        ]

        def inside_a_name(at: int) -> bool:
            number = self.run(at)
            return names[number] and number == self.run(at - 1)

        start = 0
        for end in [*line_starts(text, inside_a_name if any(names) else None), len(text)]:
            visible = text[start:end].rstrip(" ")
            segments = list(self._segments(start, start + len(visible), levels, fonts))
            space = None
            if segments and start + len(visible) < end:
                level = levels[start + len(visible)] if levels else 0
                space = _measured(" ", segments[-1].run, level, fonts)
            if segments:
                yield _Word(tuple(segments), space)
            start = end

    def _segments(
        self, start: int, end: int, levels: Sequence[int] | None, fonts: Measure
    ) -> Iterator[Segment]:
        """Stretches of one run and one direction, without marks of direction."""
        while start < end:
            number = self.run(start)
            stop = min(end, self.starts[number + 1]) if number + 1 < len(self.starts) else end
            level = 0
            if levels is not None:
                level = levels[start]
                stop = next((at for at in range(start, stop) if levels[at] != level), stop)
            text = self.text[start:stop].translate(UNMARKED)
            if text and level % 2:  # letters join over a change of style
                text = _JOINER * self._joins(start) + text + _JOINER * self._joins(stop)
            if text:
                yield _measured(text, self.runs[number], level, fonts)
            start = stop

    def _joins(self, at: int) -> bool:
        """Whether letters stand on both sides of this place, and it is no place between words."""
        around = self.text[at - 1 : at + 1] if at else ""
        return len(around) == 2 and all(bidirectional(char) == "AL" for char in around)


def _forced(runs: Sequence[Run], leftward: bool) -> Iterator[_Paragraph]:
    """The stretches between forced line ends."""
    rest = _Paragraph(leftward)
    for run in runs:
        if run.text == "\n":
            yield rest
            rest = _Paragraph(leftward)
        else:
            rest.add(run)
    yield rest


def mode_of(language: str, level: int = 0) -> Mode:
    """How the text layer sets a text of this language and embedding level."""
    if level % 2:
        return "rtl"
    return "cjk" if is_east_asian(language) else ""


def _measured(text: str, run: Run, level: int, fonts: Measure) -> Segment:
    mode = mode_of(run.lang, level)
    return Segment(text, run, level, mode, fonts.width(text, run.face, run.size, mode))


def _split(word: _Word, width: float, fonts: Measure) -> list[_Word]:
    """A long address broken after its separators; anything else stays whole."""
    text, run, level, mode, _ = word.segments[0]
    if len(word.segments) != 1 or not any(mark in text[:-1] for mark in "/_&?"):
        return [word]
    parts: list[str] = [""]
    for char in text:
        parts[-1] += char
        if char in _BREAK_AFTER:
            parts.append("")
    rows: list[str] = [""]
    for part in filter(None, parts):
        if rows[-1] and fonts.width(rows[-1] + part, run.face, run.size, mode) > width:
            rows.append("")
        rows[-1] += part
    last = len(rows) - 1
    return [
        _Word((_measured(row, run, level, fonts),), word.space if at == last else None)
        for at, row in enumerate(rows)
    ]


def _keep_company(rows: list[list[_Word]], width: float) -> None:
    """A last line of one word takes the word before it down, if that leaves the line above two."""
    if len(rows) < 2 or len(rows[-1]) != 1 or len(rows[-2]) < 3:
        return
    moved, last = rows[-2][-1], rows[-1][0]
    if moved.space is None and not is_wide(moved.text[-1]):  # a part of an address
        return
    if moved.advance + last.width <= width and last.width < width * 0.3:
        rows[-1].insert(0, rows[-2].pop())


def _line(row: list[_Word], last_one: bool, leftward: bool) -> Line:
    """Neighbouring segments of one style become one run, so that text comes out whole.

    The space at which a paragraph was broken stays at the line's end, beyond its width: who reads the
    file by its tags must not hear two words as one.
    """
    segments: list[Segment] = []
    for at, word in enumerate(row):
        segments += word.segments
        if word.space is not None and at < len(row) - 1:
            segments.append(word.space)
    width = sum(one.width for one in segments)
    end = row[-1].space
    if end is not None and not last_one:
        segments.append(end._replace(level=int(leftward)))
    runs = [(dx, replace(run, text=text, mode=mode)) for dx, text, run, mode in placed(segments, leftward)]
    return Line(tuple(runs), width)
