"""Inline markup to lines: runs of one style, broken at spaces, never inside a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from booklet.layout.document import Element
from booklet.layout.page import Run
from booklet.layout.theme import Style, Theme

_BREAK_AFTER = "/?&=-_."
"""Where an address may be broken that is wider than its column."""
_NO_LINE_START = "，。、；：？！）」』》】〉…—～·％,.;:?!)]}%"
_NAME = 8
"""A foreign phrase up to this many ideographs is a name, which stays on one line."""
_CHEAP = 0x2E80
"""Below this code point there is no ideograph."""


class Measure(Protocol):
    """What the text layer tells about a face: widths in pt."""

    def width(self, text: str, role: str, size: float) -> float:
        """The advance of `text` set in a face."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs with their offsets in pt, and its width."""

    runs: tuple[tuple[float, Run], ...]
    width: float


@dataclass(frozen=True, slots=True)
class Broken:
    """The lines of a paragraph and, where a word is wider than the column, by how much (pt)."""

    lines: tuple[Line, ...]
    excess: float = 0.0
    widest_word: str = ""


def runs_of(
    element: Element, style: Style, theme: Theme, number: Callable[[Element], str], lang: str = ""
) -> list[Run]:
    """The runs of an element's inline content; a forced line end is a run of a line feed.

    `number` gives the text of a `<span>` that stands for a page number, else an empty string.
    """
    base = Run("", style.face, theme.size(style), theme.color(style.color), element.get("lang") or lang)
    return list(_inline(element, base, theme, number))


def _inline(element: Element, base: Run, theme: Theme, number: Callable[[Element], str]) -> Iterator[Run]:
    for child in element.children:
        if isinstance(child, str):
            yield replace(base, text=child)
        elif child.name == "br":
            yield replace(base, text="\n")
        elif child.name not in ("p", "ul", "ol"):
            run = _restyled(child, base, theme)
            said = number(child) if child.name == "span" else ""
            if said:
                yield replace(run, text=said)
            else:
                yield from _inline(child, run, theme, number)


def _restyled(element: Element, base: Run, theme: Theme) -> Run:
    """Inline elements change only what their style names."""
    values: dict[str, object] = dict(theme.styles.get(element.name, {}))
    for name in element.classes:
        values |= theme.styles.get("." + name, {})
    run = replace(base, lang=element.get("lang") or base.lang, link=element.get("href") or base.link)
    if "face" in values:
        run = replace(run, face=str(values["face"]))
    if "type" in values:
        run = replace(run, size=theme.sizes[str(values["type"])])
    if "color" in values:
        run = replace(run, color=theme.color(str(values["color"])))
    return run


def _words(runs: list[Run]) -> Iterator[list[Run]]:
    """Words as lists of pieces; an empty list is a forced line end."""
    word: list[Run] = []
    for run in runs:
        if run.text == "\n":
            if word:
                yield word
                word = []
            yield []
            continue
        text = run.text.replace("\n", " ").replace("\t", " ")
        for index, part in enumerate(text.split(" ")):
            if index and word:
                yield word
                word = []
            if not part:
                continue
            whole = len(part) <= _NAME and bool(run.lang)
            chunks = [part] if whole or all(ord(char) < _CHEAP for char in part) else _ideographs(part)
            for place, chunk in enumerate(chunks):
                if place and word:
                    yield [*word, _JOIN]
                    word = []
                word.append(replace(run, text=chunk))
    if word:
        yield word


_JOIN = Run("", "", 0.0, "")
"""Ends a word that the next one follows without a space (Chinese)."""


def _ideographs(text: str) -> list[str]:
    """Chinese text may break before every ideograph but not before closing punctuation."""
    parts: list[str] = []
    for char in text:
        if parts and (char in _NO_LINE_START or (ord(char) < _CHEAP and ord(parts[-1][-1]) < _CHEAP)):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


@dataclass(slots=True)
class _Word:
    pieces: list[Run]
    widths: list[float]
    width: float
    space: float
    """The width of the space after it; 0 where the next word joins on."""


def break_lines(runs: list[Run], width: float, fonts: Measure) -> Broken:
    """Lines no wider than `width` pt; a last line of one short word gets company where it can."""
    excess, widest = 0.0, ""
    rows: list[list[_Word]] = [[]]
    used = 0.0
    for pieces in _words(runs):
        if not pieces:
            rows.append([])
            used = 0.0
            continue
        word = _measured(pieces, fonts)
        for part in [word] if word.width <= width else _split(word, width, fonts):
            if part.width > width + 0.01 and part.width - width > excess:
                excess, widest = part.width - width, "".join(piece.text for piece in part.pieces)
            row = rows[-1]
            if row and used + part.width > width + 0.01:
                rows.append([])
                used = 0.0
            rows[-1].append(part)
            used += part.width + part.space
    _keep_company(rows, width)
    lines = tuple(_line(row) for row in rows if row)
    return Broken(lines, excess, widest)


def _measured(pieces: list[Run], fonts: Measure) -> _Word:
    joined = pieces[-1] is _JOIN
    pieces = pieces[:-1] if joined else pieces
    widths = [fonts.width(piece.text, piece.face, piece.size) for piece in pieces]
    last = pieces[-1]
    return _Word(pieces, widths, sum(widths), 0.0 if joined else fonts.width(" ", last.face, last.size))


def _split(word: _Word, width: float, fonts: Measure) -> list[_Word]:
    """A long address broken after its separators; anything else stays whole."""
    if len(word.pieces) != 1 or not any(mark in word.pieces[0].text[:-1] for mark in "/_&?"):
        return [word]
    run = word.pieces[0]
    parts: list[str] = [""]
    for char in run.text:
        parts[-1] += char
        if char in _BREAK_AFTER:
            parts.append("")
    rows: list[str] = [""]
    for part in filter(None, parts):
        if rows[-1] and fonts.width(rows[-1] + part, run.face, run.size) > width:
            rows.append("")
        rows[-1] += part
    made = [_measured([replace(run, text=row)], fonts) for row in rows]
    for one in made[:-1]:
        one.space = 0.0
    return made


def _keep_company(rows: list[list[_Word]], width: float) -> None:
    """A last line of one word takes the word before it down, if that leaves the line above two."""
    if len(rows) < 2 or len(rows[-1]) != 1 or len(rows[-2]) < 3 or rows[-2][-1].space == 0.0:
        return
    moved = rows[-2][-1]
    if moved.width + moved.space + rows[-1][0].width <= width and rows[-1][0].width < width * 0.3:
        rows[-1].insert(0, rows[-2].pop())


def _line(row: list[_Word]) -> Line:
    """Neighbouring pieces of one style become one run, so that text comes out whole."""
    runs: list[tuple[float, Run]] = []
    x = 0.0
    space = False
    for word in row:
        for piece, width in zip(word.pieces, word.widths, strict=True):
            lead, space = " " if space else "", False
            if runs and (lead or _alike(runs[-1][1], piece)):
                start, before = runs[-1]
                glued = _alike(before, piece)
                runs[-1] = (start, replace(before, text=before.text + lead + (piece.text if glued else "")))
                if not glued:
                    runs.append((x, piece))
            else:
                runs.append((x, piece))
            x += width
        x += word.space
        space = word.space > 0
    return Line(tuple(runs), x - row[-1].space)


def _alike(a: Run, b: Run) -> bool:
    return (a.face, a.size, a.color, a.lang, a.link) == (b.face, b.size, b.color, b.lang, b.link)


def page_numbers(numbers: Mapping[str, int], page: int, pages: int) -> Callable[[Element], str]:
    """The text of `<span class="page-number|page-count">` and `<span ref="id">`."""

    def number(span: Element) -> str:
        if "page-number" in span.classes:
            return str(page)
        if "page-count" in span.classes:
            return str(pages)
        if span.get("ref"):
            return str(numbers.get(span.get("ref"), 0))
        return ""

    return number
