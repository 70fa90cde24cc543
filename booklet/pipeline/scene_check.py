"""Every scene of a guide read and drawn once, also those that no page shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.cache import Cache
from booklet.diagnostics import BookletError, ContentError, Diagnostic, Place
from booklet.folders import Folders
from booklet.pipeline.images import image
from booklet.pipeline.order import Order
from booklet.pipeline.scenes import SceneFile, scene_paths

if TYPE_CHECKING:
    from booklet.content.load import LoadedGuide


def panels_of(scenes: Mapping[str, Path], cache: Cache) -> dict[str, dict[str, float]]:
    """The proportions of each scene's panels; raises ContentError with the problems of all scenes."""
    found: dict[str, dict[str, float]] = {}
    problems: list[Diagnostic] = []
    for name, path in scenes.items():
        try:
            found[name] = dict(SceneFile(path, cache).panels)
        except ContentError as error:
            problems += error.diagnostics
    if problems:
        raise ContentError(problems)
    return found


def photos_of(loaded: LoadedGuide, folder: Path, cache: Cache) -> dict[str, dict[str, float]]:
    """The proportions of the image of each technique that has one, told as its one panel.

    Raises ContentError for one that can't be printed, FileError for one that can't be read.
    """
    places = {path.resolve(): place for path, place in loaded.images.items()}
    found = {}
    for one in loaded.guide.techniques:
        if one.image:
            path = (folder / one.image).resolve()
            shown = image(path, places.get(path, Place(one.image)), cache)
            found[one.image] = {"main": shown.width / shown.height}
    return found


def scene_problems(order: Order, folders: Folders) -> Iterator[Diagnostic]:
    """What keeps scenes of the guide from being read or drawn, each with its line."""
    from booklet.content.places import find_guide
    from booklet.figure.scene import load_scene
    from booklet.pdf.fonts import FontSet
    from booklet.pipeline.album import open_album
    from booklet.pipeline.studio import Studio

    album = open_album(order, folders)
    studio = Studio(FontSet.open(folders), language=album.language)
    for name, path in scene_paths(find_guide(order.guide, folders).folder).items():
        try:
            scene = load_scene(path)
            for panel in scene.panels.values():
                person, texts = album.person(name), album.texts(name, scene)
                studio.picture(scene, panel.id, panel.size[0], person, texts, notes=False)
        except BookletError as error:
            yield from error.diagnostics
