"""The whole way: guide, manuscript, document, pages, PDF."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from booklet.cache import Cache
from booklet.diagnostics import Diagnostic
from booklet.folders import Folders
from booklet.layout.compose import compose
from booklet.layout.document import Document
from booklet.layout.markup import parse
from booklet.layout.page import Page
from booklet.layout.theme import Theme, build
from booklet.pdf.fonts import FontSet
from booklet.pipeline import manuscript as manuscripts
from booklet.pipeline import recipe
from booklet.pipeline.gallery import Gallery
from booklet.pipeline.manuscript import Manuscript
from booklet.pipeline.order import Order, today


@dataclass(frozen=True, slots=True)
class Setting:
    """An edition set on its pages: all that is left is to draw it."""

    manuscript: Manuscript
    document: Document
    theme: Theme
    fonts: FontSet
    gallery: Gallery
    pages: tuple[Page, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that was read for it, in order; fonts and the program itself aside."""
        return tuple(dict.fromkeys((*self.manuscript.files, *self.gallery.files)))


@dataclass(frozen=True, slots=True)
class Made:
    """A finished PDF; `tightest` is the least fit of its pages, from 0 (tight) to 2."""

    pdf: bytes
    pages: int
    tightest: float
    files: tuple[Path, ...]
    warnings: tuple[Diagnostic, ...]


def make(order: Order, folders: Folders, cache: Cache) -> Made:
    """The PDF of one edition.

    Raises ContentError, UsageError, FileError or RenderError with everything that was found.
    """
    from booklet.pipeline.draw import draw

    setting = set_pages(order, folders, cache)
    pdf = draw(setting)
    keep_words(setting, order, folders, cache)
    tightest = min(page.fit for page in setting.pages)
    return Made(pdf, len(setting.pages), tightest, setting.files, setting.manuscript.warnings)


def written(order: Order, folders: Folders, cache: Cache) -> Manuscript:
    """The manuscript, from an earlier run where nothing has changed since."""
    day, since = today(), time.time_ns()
    found = recipe.find(cache, order, folders, day)
    if found is None:
        found = manuscripts.write(order, folders, day, cache)
        recipe.keep(cache, order, folders, found, since)
    return found


def set_pages(order: Order, folders: Folders, cache: Cache) -> Setting:
    """Everything but drawing; fit and missing characters are known after it."""
    manuscript = written(order, folders, cache)
    document = parse(manuscript.markup, manuscript.template)
    theme = build(manuscript.theme, order.paper, order.ink, manuscript.accent)
    snapshot = cache.get("words", recipe.key_of(order, folders)) or b""
    fonts = FontSet.open(folders, snapshot=snapshot)
    gallery = Gallery(manuscript, order.ink, theme.sizes["label"], fonts, cache)
    pages = compose(document, theme, fonts, gallery, manuscript.places)
    return Setting(manuscript, document, theme, fonts, gallery, tuple(pages))


def keep_words(setting: Setting, order: Order, folders: Folders, cache: Cache) -> None:
    """Keep what shaping and subsetting found out, for the next run."""
    if setting.fonts.cache.grown:
        cache.put("words", recipe.key_of(order, folders), setting.fonts.snapshot())
