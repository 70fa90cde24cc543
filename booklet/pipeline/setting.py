"""An edition set on its pages: all that is left is to draw it.

Finished pages are kept. A later run takes them when the manuscript, the fonts, the program and every
picture file are the same; then nothing is parsed, measured or fitted again.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from booklet.cache import Cache, digest, program_state
from booklet.folders import Folders
from booklet.layout.measures import measures
from booklet.layout.page import Page
from booklet.layout.paper import paper_of
from booklet.layout.tagtree import TagTree, as_plain
from booklet.layout.tagtree import from_plain as tags_from_plain
from booklet.pdf.fonts import FontSet
from booklet.pdf.standards import STANDARDS, Standard
from booklet.pdf.textcache import fingerprint
from booklet.pipeline import manuscript as manuscripts
from booklet.pipeline import recipe
from booklet.pipeline.colors import Colors, colors_of
from booklet.pipeline.gallery import Gallery
from booklet.pipeline.manuscript import Manuscript
from booklet.pipeline.order import Order, today

if TYPE_CHECKING:
    from booklet.layout.theme import Theme


@dataclass(frozen=True, slots=True)
class Setting:
    """The pages, what draws them, and the attributes of the document element.

    `files` are all files that were read, in order; fonts and the program itself aside.
    """

    manuscript: Manuscript
    attributes: Mapping[str, str]
    pages: tuple[Page, ...]
    tags: TagTree
    standard: Standard
    fonts: FontSet
    gallery: Gallery
    files: tuple[Path, ...]
    colors: Colors


def set_pages(order: Order, folders: Folders, cache: Cache) -> Setting:
    """Everything but drawing; fit and missing characters are known after it.

    Raises ContentError, UsageError or FileError with everything that was found.
    """
    colors = colors_of(order)
    since = time.time_ns()
    manuscript = _written(order, folders, cache, since)
    fonts = FontSet.open(folders, snapshot=cache.get("words", recipe.key_of(order, folders)) or b"")
    label = measures(manuscript.theme, paper_of(order.paper), order.size, order.format).type["label"]
    gallery = Gallery(manuscript, order.ink, label, fonts, cache)
    said = manuscripts.as_json(manuscript)
    key = digest("pages", order.as_json(), said, fingerprint(fonts.family), program_state())
    known = _kept(cache.get_json("pages", key))
    if known is not None:
        attributes, pages, tags, pictures = known
    else:
        attributes, pages, tags = _laid_out(order, manuscript, fonts, gallery)
        pictures = list(gallery.files)
        states = recipe.states(pictures, since)
        if states is not None:
            cache.put_json("pages", key, [attributes, _plain(pages), as_plain(tags), states])
    files = tuple(dict.fromkeys((*manuscript.files, *pictures, *colors.files)))
    return Setting(
        manuscript, attributes, tuple(pages), tags, STANDARDS[order.standard], fonts, gallery, files, colors
    )


def keep_words(setting: Setting, order: Order, folders: Folders, cache: Cache) -> None:
    """Keep what shaping and subsetting found out, for the next run."""
    if setting.fonts.cache.grown:
        cache.put("words", recipe.key_of(order, folders), setting.fonts.snapshot())


def _written(order: Order, folders: Folders, cache: Cache, since: int) -> Manuscript:
    """The manuscript, from an earlier run where nothing has changed since."""
    day = today()
    found = recipe.find(cache, order, folders, day)
    if found is None:
        found = manuscripts.write(order, folders, day, cache)
        recipe.keep(cache, order, folders, found, since)
    return found


def _laid_out(
    order: Order, manuscript: Manuscript, fonts: FontSet, gallery: Gallery
) -> tuple[dict[str, str], list[Page], TagTree]:
    from booklet.layout.compose import compose
    from booklet.layout.markup import parse
    from booklet.layout.roles import tag_tree
    from booklet.layout.sheets import without_fillers

    document = parse(manuscript.markup, manuscript.template, manuscript.language, manuscript.numerals)
    theme = _theme(order, manuscript)
    pages = compose(document, theme, fonts, gallery, manuscript.places)
    return document.root.attributes, pages, tag_tree(without_fillers(document, pages), theme, gallery)


def _theme(order: Order, manuscript: Manuscript) -> Theme:
    from booklet.layout.theme import build

    paper = paper_of(order.paper)
    return build(manuscript.theme, paper, order.ink, manuscript.accent, order.size, order.format)


def _plain(pages: list[Page]) -> list[list[Any]]:
    from booklet.layout.plain import as_plain

    return as_plain(pages)


def _kept(entry: Any) -> tuple[dict[str, str], list[Page], TagTree, list[Path]] | None:
    """The pages of an earlier run, unless a picture has changed since."""
    from booklet.layout.plain import from_plain

    try:
        attributes, plain, tags, states = entry
        if not all(recipe.unchanged(state) for state in states):
            return None
        files = [Path(path) for path, *_ in states]
        return dict(attributes), from_plain(plain), tags_from_plain(tags), files
    except (TypeError, ValueError, IndexError):
        return None
