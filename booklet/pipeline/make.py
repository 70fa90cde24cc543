"""The whole way: guide, manuscript, pages, PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from booklet.cache import Cache
from booklet.diagnostics import Diagnostic
from booklet.folders import Folders
from booklet.layout.paper import BLEED
from booklet.pipeline.draw import draw
from booklet.pipeline.order import Order
from booklet.pipeline.setting import keep_words, set_pages


@dataclass(frozen=True, slots=True)
class Made:
    """A finished PDF; `tightest` is the least fit of its pages, from 0 (tight) to 2."""

    pdf: bytes
    pages: int
    tightest: float
    files: tuple[Path, ...]
    warnings: tuple[Diagnostic, ...]


def make(order: Order, folders: Folders, cache: Cache, bleed: bool = False) -> Made:
    """The PDF of one edition; with `bleed`, pages carry what a printer trims off.

    Raises ContentError, UsageError, FileError or RenderError with everything that was found.
    """
    setting = set_pages(order, folders, cache)
    pdf = draw(setting, BLEED if bleed else 0.0)
    keep_words(setting, order, folders, cache)
    tightest = min(page.fit for page in setting.pages)
    return Made(pdf, len(setting.pages), tightest, setting.files, setting.manuscript.warnings)
