"""The gallery: a contact sheet of everything that scenes can show, and of a guide's own scenes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from booklet.diagnostics import BookletError, Diagnostic
from booklet.figure.scene import Scene, load_scene
from booklet.folders import Folders
from booklet.pdf.fonts import FontSet
from booklet.pipeline import specimens
from booklet.pipeline.album import Album, open_album
from booklet.pipeline.order import Order
from booklet.pipeline.scenes import scene_paths
from booklet.pipeline.sheet import contact_sheet
from booklet.pipeline.studio import Studio

_LOOK = 90.0  # about as wide as a cell that shows a look, pt


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
    studio = Studio(FontSet.open(folders), order.ink, album.words, album.language)
    sections = [
        specimens.views(studio),
        specimens.hands(studio),
        specimens.layers(studio),
        specimens.people(studio),
        *(specimens.looks(studio, name, scene, album) for name, scene in _sample(studio, found, album)),
        specimens.scenes(studio, found, album),
    ]
    lost: list[BookletError] = []
    pdf = contact_sheet("What pictures can show", sections, studio, order.language, lost)
    problems += [one for error in lost for one in error.diagnostics]
    drawn = sum(len(one.cells) for one in sections) - len(lost)
    return GallerySheet(pdf, drawn, tuple(dict.fromkeys(problems)))


def _sample(studio: Studio, found: Mapping[str, Scene], album: Album) -> Iterator[tuple[str, Scene]]:
    """The first scene whose first panel can be drawn, if there is one."""
    for name, scene in found.items():
        try:
            specimens.looks(studio, name, scene, album).cells[0].draw(_LOOK)
        except BookletError:
            continue
        yield name, scene
        return
