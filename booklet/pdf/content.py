"""The operators of one page, in the order of painting.

Every operator that paints goes through `paint` or `show`, which open a mark for whose content it
is; those that only set the state go through `_set`. Texts of one owner that follow each other share
one text object.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from booklet.diagnostics import Diagnostic, RenderError
from booklet.pdf.inks import AS_ASKED, BLACK, Inks
from booklet.pdf.operands import number, numbers, text_string
from booklet.pdf.structure import Owner
from booklet.pdf.word import Piece


@dataclass(frozen=True, slots=True)
class Line:
    """How a line is stroked: colour, width and dash lengths in points; ends and corners round or not."""

    color: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False


class PageContent:
    """Collects operators and leaves out the ones that would change nothing."""

    def __init__(
        self,
        begin: Callable[[Owner], str] | None = None,
        owner: Owner | None = None,
        inks: Inks = AS_ASKED,
    ) -> None:
        """`begin` gives the operator that starts an owner's content; without it nothing is marked."""
        self.owner = owner
        self._inks = inks
        self._begin = begin
        self._marked: Owner | None = None
        self._operators: list[str] = []
        self._in_text = False
        self._fill: str | None = None
        self._font = ""
        self._line = Line(BLACK)
        self._stroked = False

    def paint(self, operators: str) -> None:
        """Path construction and painting, or a picture: anything that leaves marks but text."""
        self._mark()
        self._graphics()
        self._operators.append(operators)

    def fill_with(self, color: str) -> None:
        """The colour of the fills and texts that follow."""
        if color != self._fill:
            self._set(self._inks.fill(color))
            self._fill = color

    def stroke_with(self, line: Line) -> None:
        """How the lines that follow are drawn."""
        old = self._line if self._stroked else None
        if old == line:
            return
        self._graphics()
        if old is None or old.color != line.color:
            self._set(self._inks.stroke(line.color))
        if old is None or old.width != line.width:
            self._set(f"{number(line.width)} w")
        if (old.dash if old else ()) != line.dash:
            self._set(f"[{numbers(*line.dash)}] 0 d")
        if (old.round if old else False) != line.round:
            self._set("1 J 1 j" if line.round else "0 J 0 j")
        self._line, self._stroked = line, True

    def show(self, x: float, y: float, font: str, size: float, pieces: Sequence[Piece]) -> None:
        """Glyphs of one font with their baseline starting at (x, y)."""
        self._mark()
        if not self._in_text:
            self._operators.append("BT")
            self._in_text = True
        chosen = f"/{font} {number(size)} Tf"
        if chosen != self._font:
            self._set(chosen)
            self._font = chosen
        at = 0.0 if not pieces or pieces[0].at is None else pieces[0].at
        self._operators.append(f"1 0 0 1 {numbers(x + at * size / 1000, y)} Tm")
        for piece in pieces:
            if piece.at is not None and piece.at != at:
                self._operators.append(f"{number((piece.at - at) * size / 1000)} 0 Td")
                at = piece.at
            self._show_piece(piece, size)

    def code(self) -> bytes:
        """The stream."""
        self._unmark()
        return "\n".join([*self._operators, ""]).encode("ascii")

    def _show_piece(self, piece: Piece, size: float) -> None:
        if piece.actual:
            self._operators.append(f"/Span <</ActualText {text_string(piece.actual)}>> BDC")
        for array, rise in piece.shows:
            if rise:
                self._set(f"{number(rise * size / 1000)} Ts")
            simple = array.startswith("<") and array.find(">") == len(array) - 1
            self._operators.append(f"{array} Tj" if simple else f"[{array}] TJ")
            if rise:
                self._set("0 Ts")
        if piece.actual:
            self._operators.append("EMC")

    def _mark(self) -> None:
        """Content of the present owner begins, unless it goes on; raises RenderError for nobody's."""
        if self._begin is None:
            return
        if self.owner is None:
            hint = "say whose content it is: canvas.owner = a tag's number, or an artifact"
            raise RenderError(Diagnostic("something is drawn that belongs to no tag", hint=hint))
        if self.owner == self._marked:
            return
        self._unmark()
        self._operators.append(self._begin(self.owner))
        self._marked = self.owner

    def _unmark(self) -> None:
        self._graphics()
        if self._marked is not None:
            self._operators.append("EMC")
            self._marked = None

    def _graphics(self) -> None:
        """Close the text object; paths may not stand inside one."""
        if self._in_text:
            self._operators.append("ET")
            self._in_text = False

    def _set(self, operator: str) -> None:
        self._operators.append(operator)
