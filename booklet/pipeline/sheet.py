"""Contact sheets: many pictures in a grid, each with its name under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from booklet.diagnostics import BookletError
from booklet.layout.paper import PAPERS
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.tags import HEADER, Tag
from booklet.pipeline.studio import UNDATED, Studio

if TYPE_CHECKING:
    from booklet.figure.picture import Picture

_WIDTH, _HEIGHT = PAPERS["a4"].width, PAPERS["a4"].height
_MARGIN = 40.0
_GAP = 12.0
_TITLE, _HEAD, _ABOUT, _TEXT = 20.0, 13.0, 9.5, 8.0
_LINE, _FOOT = 1.25, 6.0
_TALLEST = 1.5
"""A picture's height by the width of its column."""
_PANELS = 3
"""Columns of one scene's panels."""
_INK, _SOFT = "#1D2A33", "#43525C"


@dataclass(frozen=True, slots=True)
class Cell:
    """A picture to come: `draw` makes it at a width in pt; `aspect` is its width by its height."""

    name: str
    aspect: float
    draw: Callable[[float], Picture]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, a line about it, and cells in so many columns."""

    title: str
    about: str
    columns: int
    cells: tuple[Cell, ...]


def contact_sheet(
    title: str, sections: Iterable[Section], studio: Studio, language: str, lost: list[BookletError]
) -> bytes:
    """A PDF on A4 with all sections, each on a new page and in the outline.

    A picture that can't be drawn is left out; `lost` takes why.
    """
    canvas = PdfCanvas(DocumentInfo(title, language, UNDATED), studio.fonts, inks=studio.inks)
    sheet = _Sheet(canvas, studio, _HEIGHT)
    for section in sections:
        if section.cells:
            sheet.page(title if not sheet.pages else "", section.title)
            canvas.bookmark(section.title, 0, f"page-{sheet.pages}")
            sheet.write(section.about)
            for row in _rows(section, studio, lost):
                if sheet.y - row.height < _MARGIN:
                    sheet.page("", section.title, again=True)
                sheet.row(row)
    sheet.end()
    return canvas.save()


def panel_sheet(title: str, cells: tuple[Cell, ...], studio: Studio, language: str) -> bytes:
    """A PDF with one page that is as high as it takes."""
    rows = list(_rows(Section(title, "", min(_PANELS, len(cells)), cells), studio))
    canvas = PdfCanvas(DocumentInfo(title, language, UNDATED), studio.fonts, inks=studio.inks)
    height = sum(row.height + _GAP for row in rows) + 2 * _MARGIN + _HEAD * 2
    sheet = _Sheet(canvas, studio, height)
    sheet.page("", title)
    for row in rows:
        sheet.row(row)
    sheet.end()
    return canvas.save()


@dataclass(frozen=True, slots=True)
class _Row:
    """Pictures beside each other, each with its name in lines; `wide` is a column's width."""

    cells: tuple[tuple[Picture, tuple[str, ...]], ...]
    wide: float

    @property
    def height(self) -> float:
        """The tallest of them with its name."""
        return max(picture.height + len(lines) * _TEXT * _LINE for picture, lines in self.cells) + _FOOT


def _rows(section: Section, studio: Studio, lost: list[BookletError] | None = None) -> Iterator[_Row]:
    """The pictures in rows; raises what a picture raises, unless `lost` takes it."""
    wide = (_WIDTH - 2 * _MARGIN - _GAP * (section.columns - 1)) / section.columns
    for start in range(0, len(section.cells), section.columns):
        cells = section.cells[start : start + section.columns]
        drawn = []
        for cell in cells:
            try:
                picture = cell.draw(min(wide, wide * _TALLEST * cell.aspect))
            except BookletError as error:
                if lost is None:
                    raise
                lost.append(error)
            else:
                drawn.append((picture, tuple(_lines(cell.name, wide, _TEXT, studio))))
        if drawn:
            yield _Row(tuple(drawn), wide)


class _Sheet:
    """The page that is being filled; `y` is where the next thing goes, counted from below."""

    def __init__(self, canvas: PdfCanvas, studio: Studio, height: float) -> None:
        self.canvas, self.studio, self.height = canvas, studio, height
        self.pages, self.y = 0, 0.0

    def page(self, title: str, head: str, again: bool = False) -> None:
        """Begin a page with a heading, and a title over it where there is one; `again`: it runs on."""
        self.end()
        self.pages += 1
        self.canvas.begin_page(_WIDTH, self.height, str(self.pages))
        self.canvas.destination(f"page-{self.pages}")
        self.y = self.height - _MARGIN
        below = "H2" if title or self.pages > 1 else "H1"
        for text, size, role in ((title, _TITLE, "H1"), (head, _HEAD, below)):
            if text:
                with self.canvas.artifact(HEADER) if again else self.canvas.tagged(Tag(role)):
                    self.canvas.text(_MARGIN, self.y - size * 0.8, text, "bold", size, _INK)
                self.y -= size * 1.7

    def write(self, text: str) -> None:
        """A paragraph over the whole width."""
        with self.canvas.tagged(Tag("P")):
            for line in _lines(text, _WIDTH - 2 * _MARGIN, _ABOUT, self.studio):
                self.canvas.text(_MARGIN, self.y - _ABOUT * 0.8, line, "regular", _ABOUT, _SOFT)
                self.y -= _ABOUT * _LINE
        self.y -= _GAP / 2

    def row(self, row: _Row) -> None:
        """Pictures, and their names right under them."""
        for column, (picture, lines) in enumerate(row.cells):
            left, bottom = _MARGIN + column * (row.wide + _GAP), self.y - picture.height
            key, said = f"{self.pages}.{self.y:.1f}.{column}", picture.description or " ".join(lines)
            self.studio.show(self.canvas, picture, key, left, bottom, said)
            with self.canvas.tagged(Tag("P")):
                for number, line in enumerate(lines, 1):
                    self.canvas.text(left, bottom - 2 - number * _TEXT * _LINE, line, "regular", _TEXT, _INK)
        self.y -= row.height + _GAP

    def end(self) -> None:
        """The page is complete."""
        if self.pages:
            self.canvas.end_page()


def _lines(text: str, width: float, size: float, studio: Studio) -> Iterator[str]:
    """The text broken at its line ends, and at spaces where a line is too long."""
    for paragraph in text.split("\n"):
        line, *words = paragraph.split(" ")
        for word in words:
            if studio.fonts.width(f"{line} {word}", "regular", size) <= width:
                line = f"{line} {word}"
            else:
                yield line
                line = f"  {word}"
        yield line
