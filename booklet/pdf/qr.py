"""A web address as the modules of a QR code.

`qr_code` loads its encoder when it is called, which costs more than drawing a page: keep the
result (plain data, see `as_plain`) for the next run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from booklet.diagnostics import ContentError, Diagnostic, Place
from booklet.pdf.form import Form
from booklet.pdf.inks import AS_ASKED, BLACK

QUIET_ZONE = 4  # modules of white on each side (ISO/IEC 18004)
_LONGEST = 300  # characters: 73 modules, or 40 mm at the least module that a phone reads (0.5 mm)


@dataclass(frozen=True, slots=True)
class QrCode:
    """Dark rectangles (x, y, width, height) in modules, y up, inside a square of `size` modules.

    `size` includes the quiet zone. Print it on white, at no less than 0.5 mm a module.
    """

    size: int
    rects: tuple[tuple[int, int, int, int], ...]

    def form(self, color: str = BLACK) -> Form:
        """A drawing with a side of `size`, to be scaled to the side that is wanted.

        One path of whole numbers: no seam shows between modules.
        """
        path = " ".join(f"{left} {low} {wide} {high} re" for left, low, wide, high in self.rects)
        return Form.packed(f"{AS_ASKED.fill(color)} {path} f".encode("ascii"), self.size, self.size)

    def as_plain(self) -> tuple[int, list[list[int]]]:
        """The code as numbers and lists, for a cache."""
        return self.size, [list(rect) for rect in self.rects]

    @classmethod
    def from_plain(cls, plain: tuple[int, Sequence[Sequence[int]]]) -> QrCode:
        """What `as_plain` gave."""
        size, rects = plain
        return cls(size, tuple((left, low, wide, high) for left, low, wide, high in rects))


def qr_code(text: str, place: Place | None = None) -> QrCode:
    """The QR code of `text` at error level M (15 % may be lost), the smallest version that holds it.

    Raises ContentError (at `place`) for an empty or too long text.
    """
    if not text.strip():
        raise ContentError(Diagnostic("there is nothing to put into the QR code", place))
    if len(text) > _LONGEST:
        message = f"{len(text)} characters are too long for a QR code that a phone can read"
        raise ContentError(Diagnostic(message, place, f"use a web address of at most {_LONGEST} characters"))
    from segno import encoder

    code = encoder.encode(text, error="M", micro=False, boost_error=False)  # type: ignore[no-untyped-call]
    return QrCode(len(code.matrix) + 2 * QUIET_ZONE, _rectangles(code.matrix))


def _rectangles(matrix: Sequence[Sequence[int]]) -> tuple[tuple[int, int, int, int], ...]:
    """The dark modules as few rectangles: runs in a row, joined downwards where rows agree."""
    rows = len(matrix)
    open_runs: dict[tuple[int, int], int] = {}  # (start, end) -> first row
    found: list[tuple[int, int, int, int]] = []
    for row in range(rows + 1):
        runs = _runs(matrix[row]) if row < rows else []
        for run, first in list(open_runs.items()):
            if run not in runs:
                start, end = run
                found.append((start + QUIET_ZONE, rows - row + QUIET_ZONE, end - start, row - first))
                del open_runs[run]
        for run in runs:
            open_runs.setdefault(run, row)
    return tuple(sorted(found))


def _runs(row: Sequence[int]) -> list[tuple[int, int]]:
    """Stretches of dark modules: first column, column after the last."""
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(row):
        if not dark:
            continue
        if runs and runs[-1][1] == column:
            runs[-1] = (runs[-1][0], column + 1)
        else:
            runs.append((column, column + 1))
    return runs
