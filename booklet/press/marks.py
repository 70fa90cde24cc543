"""What is printed beside the pages for the people who fold, cut and check: as content of a PDF."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.layout.paper import MM
from booklet.press.numbers import text
from booklet.press.sheet import Box, Geometry

HAIR = 0.25
"""Width of all lines in pt: the least that offices' and shops' printers hold."""
LENGTH = 5 * MM
APART = 1 * MM
"""Marks keep this far from what is cut, where there is no bleed between."""
_TICK = 3 * MM
"""Of a fold at the edge of a sheet that has no room beside its pages."""
_LEAST = 1 * MM
_TARGET = 2.5 * MM
_PATCH = 5 * MM
_ALL_INKS = "/All CS 1 SCN\n"
"""The colour of every printing plate at once (Separation /All, which the sheet's resources name)."""
_BLACK = "0 g 0 G\n"
"""For what guides hands and knives: one ink is enough, and four on top of each other smear."""
_SOLIDS = ("1 0 0 0 k", "0 1 0 0 k", "0 0 1 0 k", "0 0 0 1 k")
_GREYS = ("0.75 g", "0.5 g", "0.25 g")

Line = tuple[float, float, float, float]


def content(sheet: Geometry) -> tuple[str, frozenset[str]]:
    """The operators that draw the job's marks, and the marks that the sheet has no room for."""
    drawn = {
        "crop": _lines(list(_crops(sheet))),
        "fold": _folds(sheet),
        "registration": _registration(sheet),
        "bars": _bars(sheet),
    }
    wanted = {mark: operators for mark, operators in drawn.items() if mark in sheet.job.marks}
    slit = _slit(sheet) if sheet.job.marks & {"fold", "crop"} else ""
    lost = frozenset(mark for mark, operators in wanted.items() if not operators)
    body = "".join(wanted.values()) + slit
    return (f"q {_BLACK}{text(HAIR)} w 0 J\n{body}Q\n" if body else ""), lost


def _room(sheet: Geometry) -> tuple[float, float]:
    """What is left between the block and the printer's reach: at the sides, and above and below."""
    block, reach = sheet.block, sheet.printable
    return (
        min(block.left - reach.left, reach.right - block.right),
        min(block.bottom - reach.bottom, reach.top - block.top),
    )


def _ticks(sheet: Geometry, across: list[float], along: list[float]) -> Iterator[Line]:
    """Short lines outside the block, where there is room: at each x above and below, at each y beside."""
    block, start = sheet.block, max(sheet.job.bleed, APART)
    beside, above = (min(LENGTH, room - start) for room in _room(sheet))
    if above >= _LEAST:
        for x in across:
            yield x, block.bottom - start, x, block.bottom - start - above
            yield x, block.top + start, x, block.top + start + above
    if beside >= _LEAST:
        for y in along:
            yield block.left - start, y, block.left - start - beside, y
            yield block.right + start, y, block.right + start + beside, y


def _crops(sheet: Geometry) -> Iterator[Line]:
    return _ticks(sheet, *sheet.cuts())


def _folds(sheet: Geometry) -> str:
    across, along = sheet.folds()
    beside, above = (room >= max(sheet.job.bleed, APART) + _LEAST for room in _room(sheet))
    lines = list(_ticks(sheet, across if above else [], along if beside else []))
    reach = sheet.printable
    if not above:
        for x in across:
            lines += [
                (x, reach.bottom, x, reach.bottom + _TICK),
                (x, reach.top, x, reach.top - _TICK),
            ]
    if not beside:
        for y in along:
            lines += [(reach.left, y, reach.left + _TICK, y), (reach.right, y, reach.right - _TICK, y)]
    return f"[2 1.5] 0 d\n{_lines(lines)}[] 0 d\n" if lines else ""


def _slit(sheet: Geometry) -> str:
    slit = sheet.slit()
    return _lines([(slit[0], slit[2], slit[1], slit[2])]) if slit else ""


def _registration(sheet: Geometry) -> str:
    """Targets that every ink prints, so that one sees whether they meet."""
    targets = "".join(_target(*at) for at in _targets(sheet))
    return f"q\n{'' if sheet.job.gray else _ALL_INKS}{targets}Q\n" if targets else ""


def _targets(sheet: Geometry) -> Iterator[tuple[float, float]]:
    """The middle of each margin, or of the first cell where a cut or a fold ends in that middle."""
    block, first = sheet.block, sheet.cell(sheet.rows - 1, 0)
    beside, above = _room(sheet)
    start = sheet.job.bleed
    x = first.middle[0] if sheet.columns % 2 == 0 else block.middle[0]
    y = first.middle[1] if sheet.rows % 2 == 0 else block.middle[1]
    if above - start >= 2 * _TARGET:
        off = start + (above - start) / 2
        yield x, block.bottom - off
        yield x, block.top + off
    if beside - start >= 2 * _TARGET:
        off = start + (beside - start) / 2
        yield block.left - off, y
        yield block.right + off, y


def _target(x: float, y: float) -> str:
    """A circle with a cross through it."""
    radius = _TARGET * 0.6
    bend = radius * 0.5523  # four Bézier curves for a circle
    circle = (
        f"{text(x + radius, y)} m\n"
        f"{text(x + radius, y + bend, x + bend, y + radius, x, y + radius)} c\n"
        f"{text(x - bend, y + radius, x - radius, y + bend, x - radius, y)} c\n"
        f"{text(x - radius, y - bend, x - bend, y - radius, x, y - radius)} c\n"
        f"{text(x + bend, y - radius, x + radius, y - bend, x + radius, y)} c s\n"
    )
    return circle + _lines([(x - _TARGET, y, x + _TARGET, y), (x, y - _TARGET, x, y + _TARGET)])


def _bars(sheet: Geometry) -> str:
    """Patches of each ink and of greys, below the last cell."""
    fills = _GREYS if sheet.job.gray else (*_SOLIDS, *_GREYS)
    fills = ("0 g", *fills) if sheet.job.gray else fills
    last = sheet.cell(sheet.rows - 1, sheet.columns - 1)
    start = max(sheet.job.bleed, APART)
    high = min(_PATCH, _room(sheet)[1] - start)
    # From the cell's middle on stand registration targets; its ends belong to cuts and folds.
    side = min(high, (last.right - last.left) / 2 - 3 * _TARGET)
    side = min(side, ((last.right - last.left) / 2 - 2 * _TARGET) / len(fills))
    if side < _LEAST:
        return ""
    left = last.right - APART - side * len(fills)
    boxes = (
        f"{fill} {text(left + side * at, last.bottom - start - side, side, side)} re f\n"
        for at, fill in enumerate(fills)
    )
    return f"q\n{''.join(boxes)}Q\n"


def _lines(lines: list[Line]) -> str:
    return "".join(f"{text(*line[:2])} m {text(*line[2:])} l S\n" for line in lines)


def outline(box: Box) -> str:
    """A box as an operand list of `re`."""
    return text(box.left, box.bottom, box.right - box.left, box.top - box.bottom)
