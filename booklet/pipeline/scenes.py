"""Scene files as the pipeline sees them: where they are, and the proportions of their panels."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.cache import Cache, digest, program_state
from booklet.diagnostics import Diagnostic, FileError, Place
from booklet.folders import shown
from booklet.pdf.images import MOST_BYTES

if TYPE_CHECKING:
    from booklet.figure.scene import Scene

_MOST_BYTES = 2 * 1024 * 1024
"""Enough to tell scenes apart: the reader refuses larger ones."""


def scene_paths(guide_folder: Path) -> dict[str, Path]:
    """The scene files of a guide by name."""
    folder = guide_folder / "scenes"
    inside = (path for path in sorted(folder.glob("*.yaml")) if _is_inside(path, folder))
    return {path.stem: path for path in inside}


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether it is a file of the folder, and no pipe and no link to elsewhere."""
    try:
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


@lru_cache(maxsize=64)
def _read(path: Path, _digest: str) -> Scene:
    """The scene of a file with these bytes, once in a run."""
    from booklet.figure.scene import load_scene

    return load_scene(path)


class SceneFile:
    """One scene: its bytes and those of the pictures that it shows, and what is known about its panels.

    `files` are the users' own pictures; `digest` counts them in. Raises FileError where the scene can't
    be read, ContentError where it is wrong and names pictures.
    """

    def __init__(self, path: Path, cache: Cache) -> None:
        try:
            with path.open("rb") as file:
                data = file.read(_MOST_BYTES)
        except OSError as error:
            message = f"can't read the scene: {(error.strerror or str(error)).lower()}"
            raise FileError(Diagnostic(message, Place(shown(path)))) from None
        self.path = path
        self._cache = cache
        self.digest, self.files = digest(data, path.stem, program_state()), tuple[Path, ...]()
        if b"image" in data:
            self.files = self._pictures()
            self.digest = digest(self.digest, [_mark(file) for file in self.files])

    @cached_property
    def scene(self) -> Scene:
        """The scene itself, read now."""
        return _read(self.path, self.digest)

    @cached_property
    def panels(self) -> Mapping[str, float]:
        """The proportions (width over height) of each panel."""
        known = self._cache.get_json("scenes", self.digest)
        if not isinstance(known, dict):
            known = {name: panel.aspect for name, panel in self.scene.panels.items()}
            self._cache.put_json("scenes", self.digest, known)
        return known

    def _pictures(self) -> tuple[Path, ...]:
        """The pictures that the scene names; known from an earlier run while they are still there."""
        key = digest(self.digest, os.path.abspath(self.path))
        known = self._cache.get_json("scene-pictures", key)
        if isinstance(known, list):
            files = tuple(Path(str(name)) for name in known)
            if all(_is_inside(file, self.path.parent.parent) for file in files):
                return files
        from booklet.figure.scene import load_scene

        files = load_scene(self.path).files
        self._cache.put_json("scene-pictures", key, [os.path.abspath(file) for file in files])
        return files


def _mark(file: Path) -> str:
    """The bytes of a picture, as far as one is ever read."""
    try:
        with file.open("rb") as stream:
            return digest(stream.read(MOST_BYTES + 1))
    except OSError:
        return ""
