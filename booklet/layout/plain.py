"""Finished pages as JSON values and back, so that a later run need not lay them out again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from booklet.layout.document import Owner
from booklet.layout.page import Box, FigureBox, ImageBox, MarkBox, Page, RectBox, RuleBox, Run, TextBox
from booklet.pdf.word import Mode

_KINDS: tuple[type[Any], ...] = (RectBox, RuleBox, MarkBox, FigureBox, ImageBox)
"""Boxes by their number; texts, which hold runs, have the number after the last."""


def as_plain(pages: Sequence[Page]) -> list[list[Any]]:
    """Lists of numbers and texts only."""
    return [
        [*(getattr(page, name) for name in _PAGE), [_box_as_plain(box) for box in page.boxes]]
        for page in pages
    ]


def from_plain(values: Any) -> list[Page]:
    """What `as_plain` told; raises TypeError or ValueError for anything else."""
    pages = []
    for *head, boxes in values:
        placed = tuple(_box_from_plain(*box) for box in boxes)
        pages.append(Page(**dict(zip(_PAGE, head, strict=True)), boxes=placed))
    return pages


_PAGE = tuple(one.name for one in fields(Page) if one.name != "boxes")


def _box_as_plain(box: Box) -> list[Any]:
    if isinstance(box, TextBox):
        runs = [[dx, *_run_as_plain(run)] for dx, run in box.runs]
        return [len(_KINDS), box.x, box.y, box.width, runs, *box.owner]
    values = [getattr(box, one.name) for one in fields(box) if one.name != "owner"]
    return [_KINDS.index(type(box)), *values, *box.owner]


def _run_as_plain(run: Run) -> list[Any]:
    return [run.text, run.face, run.size, run.color, run.lang, run.link, run.mode, *(run.owner or ())]


def _run_from_plain(
    text: str, face: str, size: float, color: str, lang: str, link: str, mode: Mode, *owner: Any
) -> Run:
    return Run(text, face, size, color, lang, link, Owner(*owner) if owner else None, mode)


def _box_from_plain(kind: int, *values: Any) -> Box:
    *rest, name, number = values
    owner = Owner(name, number)
    if kind == len(_KINDS):
        x, y, width, runs = rest
        return TextBox(x, y, width, tuple((dx, _run_from_plain(*run)) for dx, *run in runs), owner)
    box: Box = _KINDS[kind](*rest, owner)
    return box
