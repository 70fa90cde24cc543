"""What can't be printed as it is asked for, and what whoever prints it should know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from booklet.diagnostics import Diagnostic, UsageError
from booklet.layout.paper import MM, PAPERS
from booklet.press.boxes import Leaf
from booklet.press.grid import CLOSE
from booklet.press.sheet import Geometry, geometry

LARGEST = 14400.0
"""Side of a page in pt that every reader can show (ISO 32000-1, annex C)."""
_MARKS = {
    "fold": "fold marks",
    "crop": "crop marks",
    "registration": "registration targets",
    "bars": "colour bars",
}
_UNSEEN = 0.1 * MM
_QUIET = 5.1 * MM
"""A guide's own pages hold nothing that must be read nearer to their edge (templates/theme.yaml)."""


def refuse(sheet: Geometry, leaves: Sequence[Leaf], own: bool) -> None:
    """Raise UsageError for a sheet that can't be printed; `own` pages may not be made smaller."""
    if max(sheet.width, sheet.height) > LARGEST:
        message = f"a sheet of {_mm(sheet.width, sheet.height)} is larger than a PDF can be"
        raise UsageError(
            Diagnostic(message, hint="name the paper with --sheet: pages are made smaller for it")
        )
    if min(sheet.reach) < MM:
        hint = "smaller --margins or --bleed, or a larger --sheet"
        raise UsageError(Diagnostic("the margins leave no room for pages", hint=hint))
    job = sheet.job
    if not own or job.sheet is None or job.fit:
        return
    width, height = leaves[0].width, leaves[0].height
    if width > sheet.cell_width + CLOSE or height > sheet.cell_height + CLOSE:
        message = f"{job.sheet.shown} is too small for {job.scheme} of these pages ({_mm(width, height)})"
        raise UsageError(Diagnostic(message, hint=_larger(sheet, width, height)))


def _larger(sheet: Geometry, width: float, height: float) -> str:
    """The smallest paper that would do."""
    left, bottom, right, top = geometry(replace(sheet.job, sheet=None), width, height).block
    need = right - left, top - bottom
    short, long = sorted(need)
    fitting = [
        paper
        for paper in PAPERS.values()
        if min(paper.width, paper.height) >= short - CLOSE and max(paper.width, paper.height) >= long - CLOSE
    ]
    if not fitting:
        return f"it needs a sheet of {_mm(*need)}, or smaller pages: --paper a5"
    best = min(fitting, key=lambda paper: paper.width * paper.height)
    return f"take --sheet {best.name}, or smaller pages with --paper"


def notes(sheet: Geometry, leaves: Sequence[Leaf], lost: Set[str], own: bool) -> Iterator[Diagnostic]:
    """Warnings about what the sheets will not show."""
    for mark in sorted(lost):
        if mark == "fold" and not sheet.job.folded:
            message, hint = f"nothing is folded in '{sheet.job.scheme}': there are no fold marks", ""
        else:
            message = f"the sheet has no room for {_MARKS[mark]}"
            hint = "take a larger --sheet, or none: then it grows"
        yield Diagnostic(message, hint=hint, severity="warning")
    if sheet.job.bleed and (bare := sum(min(leaf.spill) < sheet.job.bleed - CLOSE for leaf in leaves)):
        message = f"{bare} of {len(leaves)} pages have no {sheet.job.bleed / MM:g} mm of bleed"
        hint = "a white edge may show where they are cut; the program that made them can add bleed"
        yield Diagnostic(message, hint=hint, severity="warning")
    if not sheet.job.fit and (cut := _cut(sheet)) > (_QUIET if own else _UNSEEN):
        message = f"the printer does not reach the outer {cut / MM:.1f} mm of pages"
        hint = (
            "--fit makes pages smaller, so that nothing is lost"
            if not own
            else "print on a larger sheet and cut it"
        )
        yield Diagnostic(message, hint=hint, severity="warning")


def _cut(sheet: Geometry) -> float:
    """How much of the pages' edge lies where the printer can't reach."""
    block, reach = sheet.block, sheet.printable
    lost = (
        reach.left - block.left,
        reach.bottom - block.bottom,
        block.right - reach.right,
        block.top - reach.top,
    )
    return max(0.0, *lost)


def _mm(width: float, height: float) -> str:
    return f"{width / MM:.0f} x {height / MM:.0f} mm"
