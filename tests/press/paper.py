"""Paper: what hands do with printed sheets, as geometry of pictures that knows nothing of imposition.

A piece of paper is two pictures in the coordinates of its front: what is printed on the front, and what is
printed on the back as one would see it through the paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image

LEFT_RIGHT, TOP_BOTTOM = Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM


@dataclass(frozen=True)
class Piece:
    """A piece of paper, front up."""

    front: Image.Image
    through: Image.Image

    @property
    def seen(self) -> tuple[Image.Image, Image.Image]:
        """Its two sides as one sees them turning it like the leaf of a book."""
        return self.front, self.through.transpose(LEFT_RIGHT)

    def turned_over(self) -> Piece:
        """The piece turned like the leaf of a book."""
        return Piece(self.through.transpose(LEFT_RIGHT), self.front.transpose(LEFT_RIGHT))

    def cut(self, columns: int, rows: int) -> list[Piece]:
        """The pieces of a grid, along its rows."""
        wide, high = self.front.width // columns, self.front.height // rows
        boxes = [
            (column * wide, row * high, column * wide + wide, row * high + high)
            for row in range(rows)
            for column in range(columns)
        ]
        return [Piece(self.front.crop(box), self.through.crop(box)) for box in boxes]


def pictures(pdf: bytes, scale: float = 1.0) -> list[Image.Image]:
    """Each page of a PDF, grey."""
    document = pdfium.PdfDocument(pdf)
    found = [
        page.render(scale=scale, grayscale=True, optimize_mode=None).to_pil().convert("L")
        for page in document
    ]
    document.close()
    return found


def printed(sides: Sequence[Image.Image], duplex: bool, flip: str) -> list[Piece]:
    """The sheets that come out of a printer which turns paper about its long or its short edge."""
    if not duplex:
        return [Piece(side, Image.new("L", side.size, 255)) for side in sides]
    pieces = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        long_edge_is_upright = front.height > front.width
        upright_axis = long_edge_is_upright == (flip == "long")
        pieces.append(Piece(front, back.transpose(LEFT_RIGHT if upright_axis else TOP_BOTTOM)))
    return pieces


def stapled(sheets: Sequence[Piece], leftward: bool) -> list[Image.Image]:
    """Sheets laid into each other, the first outside, folded in the middle; the pages as one turns them."""
    first: list[Piece] = []
    last: list[Piece] = []
    for sheet in sheets:
        left, right = sheet.cut(2, 1)
        front, behind = (left, right) if leftward else (right, left)
        first.append(front)
        last.insert(0, behind.turned_over())
    return [side for leaf in first + last for side in leaf.seen]


def piled(sheets: Sequence[Piece], columns: int, rows: int, leftward: bool, piles: bool) -> list[Image.Image]:
    """Sheets cut one by one, or as a pile whose parts are put onto each other; the pages of all leaves."""
    cut = [sheet.cut(columns, rows) for sheet in sheets]
    places = [
        row * columns + (columns - 1 - column if leftward else column)
        for row in range(rows)
        for column in range(columns)
    ]
    by_pile = [one[place] for place in places for one in cut]
    by_sheet = [one[place] for one in cut for place in places]
    return [side for leaf in (by_pile if piles else by_sheet) for side in leaf.seen]


def slit(sheet: Piece, leftward: bool) -> list[Image.Image]:
    """The pages of a sheet folded along its middle, opened at its slit to a cross, and closed to a book.

    Seen from above, the closed band of eight panels runs along the cross: in and out of each arm.
    """
    panels = sheet.cut(4, 2)
    upper, lower = panels[:4], panels[4:]
    # Folded backwards, the upper row stands on its head, and is met from its right end.
    band = [one.front for one in lower] + [one.front.rotate(180) for one in upper[::-1]]
    west, south, east, north, middle = (-1, 0), (0, -1), (1, 0), (0, 1), (0, 0)
    stops = [west, middle, south, middle, east, middle, north, middle, west]
    faces = {}
    for picture, start, end in zip(band, stops, stops[1:], strict=False):
        heading = end[0] - start[0], end[1] - start[1]
        arm = end if start == middle else start
        faces[arm, (heading[1], -heading[0])] = picture  # the printed side is on the right hand
    # Turning pages, one goes round the arms; the cover is the side of the front arm that one starts from.
    onward = [south, east, north, west] if not leftward else [south, west, north, east]
    return [
        faces[arm, side] for at, arm in enumerate(onward) for side in (onward[at - 1], onward[(at + 1) % 4])
    ]
