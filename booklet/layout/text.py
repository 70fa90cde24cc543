"""Inline markup to lines: runs of one style, broken at spaces, never inside a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, TypeAlias

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


Piece: TypeAlias = "tuple[str, Run]"
"""A text and the run whose style it has."""


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
    lang, link = element.get("lang") or base.lang, element.get("href") or base.link
    run = replace(base, lang=lang, link=link, owner=element.owner)
    if "face" in values:
        run = replace(run, face=str(values["face"]))
    if "type" in values:
        run = replace(run, size=theme.sizes[str(values["type"])])
    if "color" in values:
        run = replace(run, color=theme.color(str(values["color"])))
    return run


def _words(runs: list[Run]) -> Iterator[_Word | None]:
    """Words as pieces; None is a forced line end."""
    pieces: list[Piece] = []
    for run in runs:
        if run.text == "\n":
            if pieces:
                yield _Word(pieces)
                pieces = []
            yield None
            continue
        for index, part in enumerate(run.text.replace("\n", " ").replace("\t", " ").split(" ")):
            if index and pieces:
                yield _Word(pieces)
                pieces = []
            if not part:
                continue
            if part.isascii() or not _breaks_inside(part, run):
                pieces.append((part, run))
                continue
            *firsts, last = _ideographs(part)
            for chunk in firsts:
                yield _Word([*pieces, (chunk, run)], joined=True)
                pieces = []
            pieces.append((last, run))
    if pieces:
        yield _Word(pieces)


def _breaks_inside(part: str, run: Run) -> bool:
    """Chinese text does; a short foreign name does not."""
    name = len(part) <= _NAME and bool(run.lang)
    return not name and any(ord(char) >= _CHEAP for char in part)


def _ideographs(text: str) -> list[str]:
    """Chinese text may break before every ideograph but not before closing punctuation."""
    parts: list[str] = []
    for char in text:
        if parts and (char in _NO_LINE_START or (ord(char) < _CHEAP and ord(parts[-1][-1]) < _CHEAP)):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


class _Word:
    """Pieces without a space between them; `joined` where the next word follows without one too."""

    __slots__ = ("joined", "pieces", "space", "width", "widths")

    def __init__(self, pieces: list[Piece], joined: bool = False) -> None:
        self.pieces = pieces
        self.joined = joined
        self.widths: list[float] = []
        self.width = self.space = 0.0

    def measured(self, fonts: Measure) -> _Word:
        """The word with its widths and that of the space after it."""
        self.widths = [fonts.width(text, style.face, style.size) for text, style in self.pieces]
        self.width = sum(self.widths)
        style = self.pieces[-1][1]
        self.space = 0.0 if self.joined else fonts.width(" ", style.face, style.size)
        return self

    @property
    def text(self) -> str:
        """The characters of the word."""
        return "".join(text for text, _ in self.pieces)


def break_lines(runs: list[Run], width: float, fonts: Measure) -> Broken:
    """Lines no wider than `width` pt; a last line of one short word gets company where it can."""
    excess, widest = 0.0, ""
    rows: list[list[_Word]] = [[]]
    used = 0.0
    for word in _words(runs):
        if word is None:
            rows.append([])
            used = 0.0
            continue
        word.measured(fonts)
        for part in [word] if word.width <= width else _split(word, width, fonts):
            if part.width - width > max(excess, 0.01):
                excess, widest = part.width - width, part.text
            if rows[-1] and used + part.width > width + 0.01:
                rows.append([])
                used = 0.0
            rows[-1].append(part)
            used += part.width + part.space
    _keep_company(rows, width)
    rows = [row for row in rows if row]
    return Broken(tuple(_line(row, row is rows[-1]) for row in rows), excess, widest)


def _split(word: _Word, width: float, fonts: Measure) -> list[_Word]:
    """A long address broken after its separators; anything else stays whole."""
    text, style = word.pieces[0]
    if len(word.pieces) != 1 or not any(mark in text[:-1] for mark in "/_&?"):
        return [word]
    parts: list[str] = [""]
    for char in text:
        parts[-1] += char
        if char in _BREAK_AFTER:
            parts.append("")
    rows: list[str] = [""]
    for part in filter(None, parts):
        if rows[-1] and fonts.width(rows[-1] + part, style.face, style.size) > width:
            rows.append("")
        rows[-1] += part
    return [_Word([(row, style)], joined=row is not rows[-1]).measured(fonts) for row in rows]


def _keep_company(rows: list[list[_Word]], width: float) -> None:
    """A last line of one word takes the word before it down, if that leaves the line above two."""
    if len(rows) < 2 or len(rows[-1]) != 1 or len(rows[-2]) < 3 or rows[-2][-1].joined:
        return
    moved = rows[-2][-1]
    if moved.width + moved.space + rows[-1][0].width <= width and rows[-1][0].width < width * 0.3:
        rows[-1].insert(0, rows[-2].pop())


def _line(row: list[_Word], last_one: bool) -> Line:
    """Neighbouring pieces of one style become one run, so that text comes out whole.

    The space at which a paragraph was broken stays at the line's end, beyond its width: who reads the
    file by its tags must not hear two words as one.
    """
    runs: list[tuple[float, Run]] = []
    texts: list[str] = []
    start, x, last = 0.0, 0.0, row[0].pieces[0][1]
    for word in row:
        for (text, style), width in zip(word.pieces, word.widths, strict=True):
            if style is not last and not _alike(last, style):
                runs.append((start, replace(last, text="".join(texts))))
                texts, start = [], x
            last = style
            texts.append(text)
            x += width
        if word.space:
            texts.append(" ")
            x += word.space
    text = "".join(texts).rstrip(" ") + (" " if row[-1].space and not last_one else "")
    runs.append((start, replace(last, text=text)))
    return Line(tuple(runs), x - row[-1].space)


def _alike(a: Run, b: Run) -> bool:
    """Whether two runs differ in nothing but their text."""
    return (a.face, a.size, a.color, a.lang, a.link, a.owner) == (
        b.face,
        b.size,
        b.color,
        b.lang,
        b.link,
        b.owner,
    )


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
