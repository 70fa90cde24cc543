"""Sheets as pages of the PDF: each place draws the form of its page, once embedded however often used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from booklet.press import marks
from booklet.press.boxes import Leaf, placed
from booklet.press.forms import Forms
from booklet.press.grid import CLOSE
from booklet.press.numbers import text
from booklet.press.order import Slot
from booklet.press.sheet import Box, Geometry
from booklet.press.source import Source


class Writer:
    """Makes the pages of one print file; `lost` are the marks that have no room."""

    def __init__(self, source: Source, sheet: Geometry) -> None:
        self._source = source
        self._sheet = sheet
        self._forms = Forms(source)
        self._marks, self.lost = self._marked()

    def side(self, slots: Sequence[Slot], depth: int) -> Any:
        """The page object of one side."""
        from pikepdf import Array, Dictionary, Name

        document = self._source.document
        objects, lines = {}, []
        for slot in slots:
            found = self._slot(slot, depth)
            if found is not None:
                name = f"/P{slot.page}"
                objects[name] = found[0]
                lines.append(f"q {found[1]} {name} Do Q\n")
        if self._marks is not None:
            objects["/Marks"] = self._marks
            lines.append("/Marks Do\n")
        sheet = self._sheet
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *_rounded(sheet.width, sheet.height)]),
            BleedBox=Array(_rounded(*sheet.bleeding)),
            TrimBox=Array(_rounded(*sheet.block.within(sheet.paper))),
            Resources=Dictionary({"/XObject": Dictionary(objects)} if objects else {}),
            Contents=document.make_stream("".join(lines).encode("ascii")),
        )
        return document.make_indirect(page)

    def _slot(self, slot: Slot, depth: int) -> tuple[Any, str] | None:
        """The form of a place, and the operators that clip and move it there."""
        if slot.page is None:
            return None
        leaf = self._source.leaves[slot.page]
        form = self._forms.of(slot.page)
        if form is None:
            return None
        window, matrix = place(self._sheet, slot, depth, leaf)
        # A page may be far from its origin: a factor rounded like a length would move it away.
        factors = text(*matrix[:4], places=10)
        return form, f"{marks.outline(window)} re W n {factors} {text(*matrix[4:])} cm"

    def _marked(self) -> tuple[Any | None, frozenset[str]]:
        from pikepdf import Array, Dictionary, Name

        operators, lost = marks.content(self._sheet)
        if not operators:
            return None, lost
        form = self._source.document.make_stream(operators.encode("ascii"))
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array(_rounded(*self._sheet.paper))
        form.Resources = Dictionary()
        if not self._sheet.job.gray:
            tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
            plates = Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])
            form.Resources.ColorSpace = Dictionary(All=plates)
        return form, lost


def place(
    sheet: Geometry, slot: Slot, depth: int, leaf: Leaf
) -> tuple[Box, tuple[float, float, float, float, float, float]]:
    """What is shown of a place, and the matrix that takes the page's own space to the sheet."""
    room = sheet.cell(slot.row, slot.column)
    if sheet.job.fit:
        room = room.within(sheet.printable)
    scale = scaled(sheet, leaf.width, leaf.height)
    x, y = room.middle
    shift = sheet.creep(slot.column, depth)
    x += shift
    half = scale * leaf.width / 2, scale * leaf.height / 2
    sign = -1 if slot.turned else 1
    matrix = placed(leaf.matrix, scale, slot.turned, x - sign * half[0], y - sign * half[1])
    most = sheet.job.bleed + abs(shift)
    spill = [min(most, scale * one) for one in leaf.spill]
    left, bottom, right, top = (*spill[2:], *spill[:2]) if slot.turned else spill
    shown = Box(x - half[0] - left, y - half[1] - bottom, x + half[0] + right, y + half[1] + top)
    return shown.within(sheet.window(slot.row, slot.column)), matrix


def scaled(sheet: Geometry, width: float, height: float) -> float:
    """How large a page of this size is drawn: 1 is its own size."""
    wide, high = sheet.cell_width, sheet.cell_height
    if sheet.job.fit:
        wide, high = sheet.reach
        return min(wide / width, high / height)
    fits = width <= wide + CLOSE and height <= high + CLOSE
    return 1.0 if fits else min(wide / width, high / height)


def _rounded(*numbers: float) -> list[float]:
    return [round(number, 4) for number in numbers]
