"""The gallery: a contact sheet of everything that scenes can show, and of a guide's own scenes."""

from __future__ import annotations

from dataclasses import dataclass

from booklet.diagnostics import BookletError, Diagnostic
from booklet.figure.scene import Scene, load_scene
from booklet.folders import Folders
from booklet.pdf.fonts import FontSet
from booklet.pipeline import specimens
from booklet.pipeline.album import open_album
from booklet.pipeline.order import Order
from booklet.pipeline.scenes import scene_paths
from booklet.pipeline.sheet import contact_sheet
from booklet.pipeline.studio import Studio


@dataclass(frozen=True, slots=True)
class GallerySheet:
    """The PDF, how many pictures are on it, and what keeps some of a guide's own from it."""

    pdf: bytes
    pictures: int
    problems: tuple[Diagnostic, ...]


def gallery_sheet(order: Order, folders: Folders) -> GallerySheet:
    """Everything that can be drawn, for the guide, ink and people of an order."""
    from booklet.content.places import find_guide

    album, problems = open_album(order, folders), list[Diagnostic]()
    problems += album.problems
    found: dict[str, Scene] = {}
    for name, path in scene_paths(find_guide(order.guide, folders).folder).items():
        try:
            found[name] = load_scene(path)
        except BookletError as error:
            problems += error.diagnostics
    studio = Studio(FontSet.open(folders), order.ink, album.words)
    sections = [
        specimens.views(studio),
        specimens.hands(studio),
        specimens.layers(studio),
        specimens.people(studio),
        *([specimens.looks(studio, *next(iter(found.items())), album)] if found else []),
        specimens.scenes(studio, found, album),
    ]
    pdf = contact_sheet("What pictures can show", sections, studio, order.language)
    return GallerySheet(pdf, sum(len(one.cells) for one in sections), tuple(dict.fromkeys(problems)))
