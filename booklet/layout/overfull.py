"""Pages that hold more than they have room for, told so that somebody can mend it."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from booklet.diagnostics import ContentError, Diagnostic, Place
from booklet.layout.document import Owner
from booklet.layout.flow import short
from booklet.layout.page import Page
from booklet.layout.sheets import Sheet
from booklet.layout.theme import Theme

_FEW = 3
"""So many pages can be mended one by one, whatever their share."""
_TOUCHING = 0.01


def overfull(
    sheets: list[Sheet], pages: list[Page], theme: Theme, places: Mapping[str, Place]
) -> list[Diagnostic]:
    """One problem for each page element that is too long.

    Raises ContentError with one problem for all where many pages are: then the paper is the reason.
    """
    worst: dict[Owner, tuple[float, Sheet]] = {}
    for sheet, page in zip(sheets, pages, strict=True):
        excess = -page.spare
        if excess > max(_TOUCHING, worst.get(sheet.source.owner, (0.0, sheet))[0]):
            worst[sheet.source.owner] = (excess, sheet)
    total = len({sheet.source.owner for sheet in sheets})
    if len(worst) > max(_FEW, total / 3):
        raise ContentError(_hopeless(list(worst.values()), total, theme))
    return [_too_long(sheet, excess, theme, places) for excess, sheet in worst.values()]


def _hopeless(worst: list[tuple[float, Sheet]], total: int, theme: Theme) -> Diagnostic:
    excess, sheet = max(worst, key=lambda one: one[0])
    message = (
        f"the pages have no room on {theme.paper.shown} in type of {theme.body:.3g} pt:"
        f" {len(worst)} of {total} are too long, {_name(sheet)} most, by about {_lines(excess, theme)}"
    )
    return Diagnostic(message, hint="use a larger paper (type is never made smaller to fit)")


def _too_long(sheet: Sheet, excess: float, theme: Theme, places: Mapping[str, Place]) -> Diagnostic:
    shown, source = theme.paper.shown, sheet.source
    room = f"two facing pages of {shown}" if sheet.opening else f"one {shown} page"
    message = (
        f"{_name(sheet)} is {max(1, ceil(excess))} pt too long for {room}, about {_lines(excess, theme)},"
        " with figures and gaps at their least"
    )
    larger = "" if theme.paper.roomy else ", or a larger paper"
    words = _count(excess, theme) * 10
    hint = f"shorten its texts by about {words} words, or drop a picture{larger}"
    return Diagnostic(message, places.get(source.get("id"), source.place), hint)


def _name(sheet: Sheet) -> str:
    source = sheet.source
    return f"'{short(source.get('name'))}'" if source.get("name") else f"page '{source.get('id') or '?'}'"


def _count(excess: float, theme: Theme) -> int:
    """Lines of the body that so many points are."""
    return max(1, ceil(excess / (theme.body * theme.style("p", ()).line)))


def _lines(excess: float, theme: Theme) -> str:
    count = _count(excess, theme)
    return f"{count} line{'s' if count > 1 else ''}"
